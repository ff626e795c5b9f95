package fr.vigie.report.kept;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.ingest.HandClock;
import fr.vigie.ingest.PlainExtractor;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import fr.vigie.mail.MailSettings;
import fr.vigie.mail.Post;
import fr.vigie.mail.SmtpPost;
import fr.vigie.monitor.Keeper;
import fr.vigie.report.kept.ReviewDraft.Line;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Reviews over a real archive, with a real mail server, at hours that a test sets. */
abstract class PressCase {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Keeper ANNE = new Keeper("anne", false);
    static final Keeper MAX = new Keeper("max", false);

    final HandClock clock = new HandClock(Instant.parse("2026-03-02T08:00:00Z"));
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final AtomicBoolean cut = new AtomicBoolean();

    @TempDir
    private Path home;

    Archive archive;
    PressOffice office;
    int port;

    @BeforeEach
    void open() throws Exception {
        var settings = new ArchiveSettings(
                home.resolve("state"), home.resolve("index"), 100_000, 2, Locale.FRENCH, clock, FailPoint.NONE);
        archive = Archive.open(
                settings,
                folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT),
                new PlainExtractor(),
                reading -> Tags.NONE);
        mail.start();
        port = mail.getSmtp().getPort();
        office = office(port);
    }

    @AfterEach
    void close() {
        office.close();
        archive.close();
        mail.stop();
    }

    PressOffice office(int to) {
        var server = new MailSettings(
                "127.0.0.1",
                to,
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "vigie@presse.example");
        return office(new SmtpPost(server, clock));
    }

    PressOffice office(Post leaving) {
        return PressOffice.over(
                archive.database(),
                archive.engine(),
                id -> URI.create("https://presse.example/documents/" + id),
                Optional.of(leaving),
                new PressOffice.Settings(clock, PARIS, this::pass));
    }

    private void pass(String place) {
        if (place.equals("review.carried") && cut.getAndSet(false)) {
            throw new IllegalStateException("the machine stops here");
        }
    }

    KeptReview review(List<String> recipients, DocumentId... documents) {
        return office.reviews()
                .add(
                        ANNE,
                        "",
                        new ReviewDraft(
                                "La revue",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                recipients,
                                Stream.of(documents).map(Line::of).toList()));
    }

    DocumentId publish(String text) throws Exception {
        try (var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            var admission = archive.accept(
                    bytes, Acceptance.draft("a.txt", Origin.UPLOAD).published());
            archive.awaitIdle();
            return ((Admission.Accepted) admission).holding().id();
        }
    }
}
