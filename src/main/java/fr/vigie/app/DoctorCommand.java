package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import fr.vigie.json.CheckupReport;
import fr.vigie.server.MonitorJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie doctor}: checks the home, and with {@code --repair} mends it. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--repair", descriptionKey = "repair")
    private boolean repair;

    /** 0 when all is sound, 1 when something is wrong. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        var report = report(speech);
        if (json.wanted()) {
            speech.print(report.text());
        } else {
            tell(speech, report);
        }
        return report.sound() ? 0 : 1;
    }

    private CheckupReport report(Speech speech) throws Exception {
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                house.archive().awaitIdle();
                try (var progress = ProgressLine.begin(speech, "checking", 0)) {
                    var report = house.archive().check(repair, progress).report(House.ocrFound());
                    return MonitorJson.with(report, house.watchtower());
                }
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        return server.check(repair);
    }

    private static void tell(Speech speech, CheckupReport report) {
        for (var line : report.findings()) {
            var mended = report.repaired() && line.mendable();
            speech.say(mended ? "mended" : "wrong", speech.messages().say(line.trouble()), line.subject());
        }
        speech.say(report.ocr() ? "ocrFound" : "ocrMissing");
        speech.say(
                report.sound() ? "sound" : "unsound",
                report.documents(),
                report.findings().size());
    }
}
