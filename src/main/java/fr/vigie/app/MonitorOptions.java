package fr.vigie.app;

import fr.vigie.json.MonitorTerms;
import fr.vigie.json.MonitorTerms.Pace;
import fr.vigie.json.MonitorTerms.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a monitor asks and whom it tells, as the command line has it. */
final class MonitorOptions {
    @Option(names = "--facet", paramLabel = "NAME=VALUE", descriptionKey = "facet")
    private List<String> facets = List.of();

    @Option(names = "--figure", paramLabel = "CONDITION", descriptionKey = "monitorFigure")
    private List<String> figures = List.of();

    @Option(names = "--mail", paramLabel = "ADDRESS", descriptionKey = "monitorMail")
    private List<String> mails = List.of();

    @Option(names = "--webhook", paramLabel = "URL", descriptionKey = "monitorWebhook")
    private List<String> webhooks = List.of();

    @Option(names = "--every", paramLabel = "RHYTHM", defaultValue = "match", descriptionKey = "monitorEvery")
    private String every = "match";

    @Option(names = "--at", paramLabel = "HH:MM", descriptionKey = "monitorAt")
    private Optional<String> at = Optional.empty();

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "monitorDay")
    private Optional<String> day = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "monitorZone")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--each", descriptionKey = "monitorEach")
    private boolean each;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", descriptionKey = "monitorUntil")
    private Optional<String> until = Optional.empty();

    /**
     * The terms of a monitor with a name and a query.
     *
     * @throws IllegalArgumentException for a facet without a value, which it names
     */
    MonitorTerms terms(String name, String query) {
        var filters = new LinkedHashMap<String, List<String>>();
        for (var facet : facets) {
            var equals = facet.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(facet);
            }
            filters.computeIfAbsent(facet.substring(0, equals), key -> new ArrayList<>())
                    .add(facet.substring(equals + 1));
        }
        var channels = new ArrayList<Way>();
        mails.forEach(address -> channels.add(new Way("mail", address)));
        webhooks.forEach(address -> channels.add(new Way("webhook", address)));
        return new MonitorTerms(
                name,
                List.of(),
                query,
                filters,
                figures,
                channels,
                new Pace(every, day, at, zone),
                each ? "each" : "collapsed",
                false,
                until,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
