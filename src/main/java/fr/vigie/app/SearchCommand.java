package fr.vigie.app;

import fr.vigie.access.Account;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.intake.FailPoint;
import fr.vigie.json.ReceivedAnswer;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.TooBroad;
import fr.vigie.server.SearchAnswerJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie search}: what the public would be answered, or a user. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private static final int FACET_VALUES = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "QUERY", descriptionKey = "query")
    private String query = "";

    @Option(names = "--size", paramLabel = "N", descriptionKey = "size")
    private int size = 20;

    @Option(names = "--sort", paramLabel = "ORDER", descriptionKey = "sort")
    private String sort = Sort.RELEVANCE.code();

    @Option(names = "--facet", paramLabel = "NAME=VALUE", descriptionKey = "facet")
    private List<String> facets = List.of();

    @Option(names = "--as", paramLabel = "USER", descriptionKey = "asUser")
    private Optional<String> asUser = Optional.empty();

    /** 0 also without a hit, 2 for a query that cannot be read. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        var filters = filters(speech);
        var order = Sort.coded(sort)
                .orElseThrow(
                        () -> new BadUsage(spec.commandLine(), speech.messages().say("unknownSort", sort)));
        if (size < 0 || size > SearchRequest.LARGEST) {
            throw new BadUsage(
                    spec.commandLine(), speech.messages().say("sizeOutOfRange", size, SearchRequest.LARGEST));
        }
        return switch (QueryParser.parse(query)) {
            case ParsedQuery.Misread misread -> {
                complain(misread, speech);
                yield ExitCode.USAGE;
            }
            case ParsedQuery.Understood understood -> {
                try {
                    var answer = answer(understood.query(), filters, order, speech);
                    if (json.wanted()) {
                        speech.print(answer);
                    } else {
                        Hits.print(ReceivedAnswer.read(answer), speech);
                    }
                    yield ExitCode.OK;
                } catch (TooBroad e) {
                    complain(e.misread(query), speech);
                    yield ExitCode.USAGE;
                }
            }
        };
    }

    private String answer(Query asked, List<FacetFilter> filters, Sort order, Speech speech) throws Exception {
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                var request = new SearchRequest(
                        asked,
                        filters,
                        DateRange.ALWAYS,
                        List.of(),
                        order,
                        size,
                        Optional.empty(),
                        false,
                        true,
                        FACET_VALUES,
                        audience(
                                new HouseUserDesk(
                                        house.access(), speech.messages().locale()),
                                speech));
                var began = System.nanoTime();
                var answer = house.archive().engine().search(request);
                return SearchAnswerJson.text(answer, Duration.ofNanos(System.nanoTime() - began));
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        return server.search(parameters(audience(new ServerUserDesk(server), speech)));
    }

    /** What the user sees in whose name is searched; without one, what the public sees. */
    private Audience audience(UserDesk desk, Speech speech) throws IOException, InterruptedException {
        if (asUser.isEmpty()) {
            return Audience.PUBLIC;
        }
        var role = desk.named(Account.named(asUser.get()))
                .filter(account -> !account.disabled())
                .flatMap(account -> Role.coded(account.role()))
                .orElseThrow(
                        () -> new BadUsage(spec.commandLine(), speech.messages().say("unknownUser", asUser.get())));
        return role.scopes().contains(Scope.WRITE) ? Audience.DESK : Audience.PUBLIC;
    }

    private List<Map.Entry<String, String>> parameters(Audience audience) {
        var parameters = new ArrayList<Map.Entry<String, String>>();
        if (audience == Audience.DESK) {
            parameters.add(Map.entry("audience", "desk"));
        }
        parameters.add(Map.entry("q", query));
        parameters.add(Map.entry("size", Integer.toString(size)));
        parameters.add(Map.entry("sort", sort));
        for (var facet : facets) {
            parameters.add(Map.entry(facet.substring(0, facet.indexOf('=')), facet.substring(facet.indexOf('=') + 1)));
        }
        return parameters;
    }

    private List<FacetFilter> filters(Speech speech) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var facet : facets) {
            var equals = facet.indexOf('=');
            if (equals < 1 || equals == facet.length() - 1) {
                throw new BadUsage(spec.commandLine(), speech.messages().say("facetWithoutValue", facet));
            }
            values.computeIfAbsent(facet.substring(0, equals), name -> new ArrayList<>())
                    .add(facet.substring(equals + 1));
        }
        return values.entrySet().stream()
                .map(named -> filter(named.getKey(), named.getValue(), speech))
                .toList();
    }

    /** {@code organisation}, {@code organisation.all} or {@code organisation.not}, as in REST. */
    private FacetFilter filter(String name, List<String> values, Speech speech) {
        var dot = name.indexOf('.');
        var facet = FacetName.coded(dot < 0 ? name : name.substring(0, dot));
        var mode = switch (dot < 0 ? "" : name.substring(dot)) {
            case "" -> Optional.of(FacetFilter.Mode.ANY);
            case ".all" -> Optional.of(FacetFilter.Mode.ALL);
            case ".not" -> Optional.of(FacetFilter.Mode.NONE);
            default -> Optional.<FacetFilter.Mode>empty();
        };
        if (facet.isEmpty() || mode.isEmpty()) {
            var known = Arrays.stream(FacetName.values()).map(FacetName::code).collect(Collectors.joining(", "));
            throw new BadUsage(spec.commandLine(), speech.messages().say("unknownFacet", name, known));
        }
        return new FacetFilter(facet.get(), mode.get(), values);
    }

    /** The query with the place of the trouble under it, and the nearest that can be read. */
    private void complain(ParsedQuery.Misread misread, Speech speech) {
        var said = Messages.of("query", speech.messages().locale()).say(misread.complaint(), misread.argument());
        speech.remarks().println(said);
        speech.remarks().println("  " + query.replace('\n', ' '));
        speech.remarks().println("  " + " ".repeat(misread.position()) + "^".repeat(Math.max(1, misread.length())));
        speech.remark("nearest", misread.nearest());
    }
}
