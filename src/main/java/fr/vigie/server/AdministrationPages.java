package fr.vigie.server;

import fr.vigie.ingest.Archive;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Inventory;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Standing;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.AdministrationPage;
import fr.vigie.server.view.AdministrationPage.Failed;
import fr.vigie.server.view.AdministrationPage.Notice;
import fr.vigie.server.view.AdministrationPage.Row;
import fr.vigie.server.view.AdministrationPage.Source;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever runs the installation looks at first. */
final class AdministrationPages {
    private static final int FAILURES = 20;
    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    private final Archive archive;
    private final Activity activity;
    private final Pages pages;
    private final ZoneId zone;
    private final Abilities abilities;

    AdministrationPages(Archive archive, Activity activity, Pages pages, ZoneId zone, Abilities abilities) {
        this.archive = archive;
        this.activity = activity;
        this.pages = pages;
        this.zone = zone;
        this.abilities = abilities;
    }

    void show(Context context) throws IOException {
        draw(context, Optional.empty());
    }

    /** Removes the sample corpus, where whoever asks said that they mean it. */
    void removeSample(Context context) throws IOException {
        var messages = pages.messages(context);
        if (!"yes".equals(context.formParam("sure"))) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            draw(context, Optional.of(new Notice(false, messages.say("administration.sample.notSure"))));
            return;
        }
        var removed = archive.removeAll(archive.untouched(Origin.SAMPLE)).size();
        Deeds.on(context, Integer.toString(removed), "");
        draw(context, Optional.of(new Notice(true, messages.say("administration.sample.removed", removed))));
    }

    private void draw(Context context, Optional<Notice> notice) throws IOException {
        var messages = pages.messages(context);
        var failures = archive.desk().list(new Inventory(Standing.FAILED, "", List.of(), 0, FAILURES));
        var work = List.of(
                row(messages, "waiting", whole(messages, archive.waiting())),
                row(messages, "pace", decimal(messages, activity.perMinute())),
                row(messages, "indexed", whole(messages, activity.indexed())),
                row(messages, "failed", whole(messages, activity.failed())));
        pages.show(
                context,
                "administration",
                "administration",
                new AdministrationPage(
                        notice,
                        work,
                        index(messages),
                        disk(messages),
                        sample(messages),
                        sources(messages),
                        failures.stream().map(one -> failed(messages, one)).toList(),
                        !archive.hasRoom(0)));
    }

    private List<Row> disk(Messages messages) throws IOException {
        var storage = archive.storage();
        var rows = new ArrayList<Row>();
        rows.add(row(messages, "originals", gigabytes(messages, storage.originals())));
        storage.quota().ifPresent(quota -> rows.add(row(messages, "quota", gigabytes(messages, quota))));
        rows.add(row(messages, "free", gigabytes(messages, storage.free())));
        rows.add(row(messages, "disk", gigabytes(messages, storage.disk())));
        return rows;
    }

    private List<Row> index(Messages messages) {
        var index = archive.index();
        return List.of(
                row(messages, "documents", whole(messages, index.documents())),
                row(
                        messages,
                        "rebuilding",
                        messages.say("administration.rebuilding." + (index.rebuilding() ? "yes" : "no"))),
                row(messages, "format", index.format()));
    }

    private Optional<String> sample(Messages messages) {
        var left = archive.untouched(Origin.SAMPLE).size();
        return left == 0 ? Optional.empty() : Optional.of(messages.say("administration.sample.there", left));
    }

    private List<Source> sources(Messages messages) {
        return abilities.sources().get().stream()
                .map(report -> new Source(report.name(), whole(messages, report.taken()), report.troubles()))
                .toList();
    }

    private Failed failed(Messages messages, Holding holding) {
        var when = Words.moment(messages, holding.provenance().received(), zone);
        return new Failed(
                holding.id().value(),
                holding.provenance().fileName(),
                when,
                holding.failure().map(failure -> failure.message()).orElse(""));
    }

    private static Row row(Messages messages, String name, String value) {
        return new Row(messages.say("administration." + name), value);
    }

    private static String whole(Messages messages, long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }

    private static String decimal(Messages messages, double number) {
        var format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    private static String gigabytes(Messages messages, long bytes) {
        return bytes < GIGABYTE
                ? messages.say("administration.megabytes", decimal(messages, bytes / MEGABYTE))
                : messages.say("administration.gigabytes", decimal(messages, bytes / GIGABYTE));
    }
}
