package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import fr.vigie.json.MonitorHealth;
import fr.vigie.json.MonitorSheet;
import fr.vigie.json.MonitorTerms;
import fr.vigie.json.MonitorTrial;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.HealthWords;
import fr.vigie.monitor.Terms;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie monitor}: queries that wait for documents. */
@Command(name = "monitor")
final class MonitorCommand implements Runnable {
    private static final String ID = "[0-9a-f]{20}";

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its --help
    private CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "add")
    int add(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Mixin MonitorOptions asked,
            @Parameters(paramLabel = "QUERY", descriptionKey = "query") String query,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "monitorName") Optional<String> name,
            @Option(names = "--owner", paramLabel = "ACCOUNT", descriptionKey = "monitorOwner") Optional<String> owner)
            throws Exception {
        var terms = terms(asked, name.orElse(query), query);
        return at(common, (desk, speech) -> {
            var answer = desk.add(terms, owner);
            if (json.wanted()) {
                speech.print(answer);
            } else {
                var sheet = MonitorSheet.read(answer);
                speech.say("monitorAdded", sheet.id(), sheet.terms().name());
                sheet.feed().ifPresent(feed -> speech.say("monitorFeed", feed));
            }
        });
    }

    @Command(name = "list")
    int list(@Mixin CommonOptions common, @Mixin JsonOption json) throws Exception {
        return at(common, (desk, speech) -> {
            var answer = desk.all();
            var all = MonitorSheet.readAll(answer);
            if (json.wanted()) {
                speech.print(answer);
            } else if (all.isEmpty()) {
                speech.say("noMonitors");
            } else {
                all.forEach(sheet -> tell(sheet, speech));
            }
        });
    }

    @Command(name = "show")
    int show(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Parameters(paramLabel = "ID", descriptionKey = "monitorId") String id)
            throws Exception {
        return at(common, (desk, speech) -> {
            var answer = desk.show(id);
            if (json.wanted()) {
                speech.print(answer);
            } else {
                tell(MonitorSheet.read(answer), speech);
            }
        });
    }

    /** Takes the id of a monitor, or a query that is none yet. */
    @Command(name = "test")
    int test(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Mixin MonitorOptions asked,
            @Parameters(paramLabel = "ID|QUERY", descriptionKey = "monitorIdOrQuery") String subject)
            throws Exception {
        var given = subject.matches(ID) ? Optional.<MonitorTerms>empty() : Optional.of(terms(asked, subject, subject));
        return at(common, (desk, speech) -> {
            var terms = given.isPresent()
                    ? given.get()
                    : MonitorSheet.read(desk.show(subject)).terms();
            readable(terms.query());
            var answer = desk.test(terms);
            if (json.wanted()) {
                speech.print(answer);
            } else {
                var trial = MonitorTrial.read(answer);
                trial.documents().forEach(speech::print);
                speech.remark(
                        "monitorTested", trial.examined(), trial.documents().size());
            }
        });
    }

    @Command(name = "health")
    int health(@Mixin CommonOptions common, @Mixin JsonOption json) throws Exception {
        return at(common, (desk, speech) -> {
            var answer = desk.health();
            var all = MonitorHealth.readAll(answer);
            if (json.wanted()) {
                speech.print(answer);
            } else if (all.isEmpty()) {
                speech.say("noMonitors");
            } else {
                for (var one : all) {
                    speech.print(one.owner());
                    HealthWords.lines(one, speech.messages().locale()).forEach(line -> speech.print("  " + line));
                }
            }
        });
    }

    @Command(name = "remove")
    int remove(@Mixin CommonOptions common, @Parameters(paramLabel = "ID", descriptionKey = "monitorId") String id)
            throws Exception {
        return at(common, (desk, speech) -> {
            desk.remove(id);
            speech.say("monitorRemoved", id);
        });
    }

    private static void tell(MonitorSheet sheet, Speech speech) {
        speech.say(
                "monitorLine",
                sheet.id(),
                sheet.terms().name(),
                sheet.owner(),
                sheet.examined(),
                sheet.matched(),
                sheet.delivered(),
                sheet.lost());
        sheet.flaw().ifPresent(flaw -> speech.say("monitorFlaw", flaw));
    }

    private MonitorTerms terms(MonitorOptions asked, String name, String query) {
        readable(query);
        try {
            return asked.terms(
                    name.length() > Terms.LONGEST_NAME ? name.substring(0, Terms.LONGEST_NAME) : name, query);
        } catch (IllegalArgumentException facet) {
            throw misused("facetWithoutValue", String.valueOf(facet.getMessage()));
        }
    }

    /** What cannot be read is misuse, wherever it is asked. */
    private void readable(String query) {
        if (QueryParser.parse(query) instanceof ParsedQuery.Misread misread) {
            var messages = Messages.of(
                    "query", Speech.of(spec.commandLine()).messages().locale());
            throw new BadUsage(spec.commandLine(), messages.say(misread.complaint(), misread.argument()));
        }
    }

    private interface Work {
        void at(MonitorDesk desk, Speech speech) throws IOException, InterruptedException;
    }

    private int at(CommonOptions common, Work work) throws Exception {
        var speech = Speech.of(spec.commandLine());
        var locale = speech.messages().locale();
        try (var house = House.open(common.home(), Optional.empty(), locale, FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                work.at(new HouseMonitorDesk(house, locale), speech);
                return ExitCode.OK;
            }
        }
        var server = RunningServer.of(common.home()).orElseThrow(HomeBusy::new).speaking(locale);
        speech.remark("throughServer");
        work.at(new ServerMonitorDesk(server), speech);
        return ExitCode.OK;
    }

    private BadUsage misused(String complaint, Object... arguments) {
        var messages = Speech.of(spec.commandLine()).messages();
        return new BadUsage(spec.commandLine(), messages.say(complaint, arguments));
    }
}
