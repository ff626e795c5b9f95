package fr.vigie.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a site's {@code robots.txt} lets programs read (RFC 9309); asked once a host and look. */
final class Robots {
    private static final int LARGEST = 500 << 10;

    private final Fetcher fetcher;
    private final List<String> name;
    private final Map<String, BaseRobotRules> rules = new LinkedHashMap<>();

    /** @param agent what the program calls itself; its first word is what rules name it by */
    Robots(Fetcher fetcher, String agent) {
        this.fetcher = fetcher;
        name = List.of(agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
    }

    boolean allow(URI address) throws InterruptedException {
        var site = address.getScheme() + "://" + address.getRawAuthority();
        var known = rules.get(site);
        if (known == null) {
            known = read(URI.create(site + "/robots.txt"));
            rules.put(site, known);
        }
        return known.isAllowed(address.toString());
    }

    private BaseRobotRules read(URI file) throws InterruptedException {
        var parser = new SimpleRobotRulesParser();
        return switch (fetcher.get(file, Stamp.NONE, LARGEST)) {
            case Fetched.Fresh fresh ->
                parser.parseContent(file.toString(), fresh.body().bytes(), "text/plain", name);
            case Fetched.Unchanged unchanged -> new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
            // A site without the file allows everything; one in trouble is left alone for now.
            case Fetched.Failed failed ->
                new SimpleRobotRules(
                        failed.forGood()
                                ? SimpleRobotRules.RobotRulesMode.ALLOW_ALL
                                : SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        };
    }
}
