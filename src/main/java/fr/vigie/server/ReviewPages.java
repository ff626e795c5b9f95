package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Processing;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Holding;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Findings;
import fr.vigie.query.Audience;
import fr.vigie.review.Doubt;
import fr.vigie.review.Review;
import fr.vigie.server.view.DocumentPage.NameGroup;
import fr.vigie.server.view.DoubtLine;
import fr.vigie.server.view.HourTrouble;
import fr.vigie.server.view.NameDesk;
import fr.vigie.server.view.Paragraph;
import fr.vigie.server.view.ReviewPage;
import fr.vigie.server.view.ReviewPage.ContactRow;
import fr.vigie.server.view.ReviewPage.PublishBox;
import fr.vigie.server.view.ReviewPage.ReviewField;
import fr.vigie.server.view.ReviewPage.ReviewNotice;
import fr.vigie.server.view.StatementDesk;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page where a document is looked through and corrected beside its original, and then published or not. */
final class ReviewPages {
    /** What a step that was done is told as, after the redirect. */
    private static final Set<String> DONE =
            Set.of("known", "saved", "unchanged", "published", "embargoed", "withdrawn", "retried", "replaced");

    private final Archive archive;
    private final SearchEngine engine;
    private final CorrectionForms corrections;
    private final Review review;
    private final Findings findings;
    private final Turns turns;
    private final Pages pages;

    ReviewPages(
            Archive archive,
            SearchEngine engine,
            CorrectionForms corrections,
            Review review,
            Findings findings,
            Turns turns,
            Pages pages) {
        this.archive = archive;
        this.engine = engine;
        this.corrections = corrections;
        this.review = review;
        this.findings = findings;
        this.turns = turns;
        this.pages = pages;
    }

    /**
     * How the page is drawn after a form that was not taken.
     *
     * @param contacts as they were typed
     */
    record Attempt(
            HttpStatus status,
            ReviewFields fields,
            Optional<List<ContactRow>> contacts,
            Optional<HourTrouble> trouble,
            Optional<ReviewNotice> notice) {
        static final Attempt NONE =
                new Attempt(HttpStatus.OK, ReviewFields.FRESH, Optional.empty(), Optional.empty(), Optional.empty());

        static Attempt told(HttpStatus status, ReviewNotice notice) {
            return new Attempt(status, ReviewFields.FRESH, Optional.empty(), Optional.empty(), Optional.of(notice));
        }
    }

    void show(Context context) {
        var messages = pages.messages(context);
        var done = Requests.parameters(context)
                .first("done")
                .filter(DONE::contains)
                .map(what -> new ReviewNotice(true, messages.say("review.done." + what), List.of()));
        draw(context, new Attempt(HttpStatus.OK, ReviewFields.FRESH, Optional.empty(), Optional.empty(), done));
    }

    void draw(Context context, Attempt attempt) {
        var id = Requests.document(context);
        var holding = archive.state(id).orElseThrow(() -> new Problem(404, "noSuchDocument"));
        var entry = turns.take(() -> engine.find(id, Audience.DESK));
        context.status(attempt.status());
        pages.show(
                context, "review", "desk", new Drawing(context, pages.messages(context), holding, attempt).page(entry));
        context.header("Cache-Control", "no-store");
    }

    /** One page in the making. */
    private final class Drawing {
        private final Context context;
        private final Messages messages;
        private final Holding holding;
        private final Attempt attempt;

        Drawing(Context context, Messages messages, Holding holding, Attempt attempt) {
            this.context = context;
            this.messages = messages;
            this.holding = holding;
            this.attempt = attempt;
        }

        private String monitors(Entry entry) {
            return messages.say("review.monitors", findings.wouldAnswer(entry));
        }

        ReviewPage page(Optional<Entry> found) {
            var original = "/api/documents/" + holding.id() + "/original";
            var view = found.filter(
                            entry -> Originals.isShownInPage(entry.reading().mediaType()))
                    .map(entry ->
                            original + "?inline=true" + frame(entry.reading().mediaType()));
            boolean showsOriginal = view.isPresent() && wantsOriginal(found.orElseThrow());
            var forms = new StatementForms(messages);
            return new ReviewPage(
                    holding.id().value(),
                    holding.version(),
                    found.flatMap(entry -> entry.reading().title()).orElse(DocumentCalls.name(holding)),
                    DocumentCalls.name(holding),
                    standing(),
                    state(),
                    holding.failure().map(failure -> failure.message()),
                    isWorking(),
                    found.isPresent(),
                    attempt.notice(),
                    found.map(this::doubts).orElse(List.of()),
                    found.filter(entry -> !entry.visibility().isPublic()).map(this::monitors),
                    found.map(entry -> attempt.fields().drawn(messages, entry)).orElse(List.<ReviewField>of()),
                    found.map(entry ->
                                    forms.figures(entry, holding.corrections().figures()))
                            .orElse(List.<StatementDesk>of()),
                    found.map(entry -> forms.quotes(entry, holding.corrections().quotes()))
                            .orElse(List.<StatementDesk>of()),
                    forms.figureToAdd(context),
                    forms.quoteToAdd(context),
                    found.map(this::contacts).orElse(List.<ContactRow>of()),
                    found.map(entry -> ContactForms.written(ContactForms.rows(entry)))
                            .orElse("[]"),
                    found.map(entry -> NameGroups.of(messages, entry.tags())).orElse(List.<NameGroup>of()),
                    found.isPresent() ? Optional.of(nameDesk()) : Optional.empty(),
                    box(),
                    found.isPresent() && !showsOriginal ? text(found.get()) : List.of(),
                    view,
                    showsOriginal,
                    original,
                    archive.versions(holding.id()).size());
        }

        /** Browsers' viewers of PDF are told to use the pane for the page itself, as wide as it is. */
        private static String frame(String mediaType) {
            return mediaType.equals("application/pdf") ? "#navpanes=0&view=FitH" : "";
        }

        private NameDesk nameDesk() {
            return corrections.desk(context, messages);
        }

        /** A plain text is better read as it was understood; of others the original says more. */
        private boolean wantsOriginal(Entry entry) {
            return Requests.parameters(context)
                    .first("view")
                    .map(view -> view.equals("original"))
                    .orElse(!entry.reading().mediaType().equals("text/plain"));
        }

        private boolean isWorking() {
            return switch (holding.processing()) {
                case ACCEPTED, EXTRACTING -> true;
                case INDEXED, FAILED -> false;
            };
        }

        private String standing() {
            return holding.processing() == Processing.INDEXED
                    ? holding.visibility().code()
                    : holding.processing().code();
        }

        private String state() {
            var said = messages.say(
                    holding.processing() == Processing.INDEXED
                            ? "visibility." + holding.visibility().code() + ".long"
                            : "processing." + holding.processing().code());
            return holding.embargo()
                    .map(end -> said + " " + messages.say("review.hour", HourForm.say(messages, end, TypedHour.PARIS)))
                    .orElse(said);
        }

        private List<DoubtLine> doubts(Entry entry) {
            if (holding.visibility() == Visibility.WITHDRAWN) {
                return List.of();
            }
            var words = new DoubtWords(messages);
            List<Doubt> doubts = turns.take(() -> review.of(entry));
            return doubts.stream().map(words::say).toList();
        }

        private List<ContactRow> contacts(Entry entry) {
            var rows = new ArrayList<ContactRow>();
            attempt.contacts().ifPresentOrElse(rows::addAll, () -> rows.addAll(ContactForms.rows(entry)));
            rows.add(ContactForms.EMPTY);
            return rows;
        }

        private List<Paragraph> text(Entry entry) {
            return new TextMarking(
                            entry.reading(),
                            entry.tags(),
                            List.of(),
                            NameGroups::address,
                            new FigureWords(messages)::say)
                    .paragraphs();
        }

        private PublishBox box() {
            var now = holding.visibility();
            var zone = attempt.trouble().map(HourTrouble::zone).orElse("Europe/Paris");
            return new PublishBox(
                    now != Visibility.PUBLISHED,
                    now.mayBecome(Visibility.EMBARGOED),
                    now == Visibility.PUBLISHED || now == Visibility.EMBARGOED,
                    attempt.trouble().map(HourTrouble::typed).orElseGet(this::hour),
                    zone,
                    zones(zone),
                    attempt.trouble());
        }

        private String hour() {
            return holding.embargo()
                    .map(end -> LocalDateTime.ofInstant(end, TypedHour.PARIS)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString())
                    .orElse("");
        }

        private List<String> zones(String own) {
            if (HourForm.ZONES.contains(own) || !ZoneId.getAvailableZoneIds().contains(own)) {
                return HourForm.ZONES;
            }
            var zones = new ArrayList<>(HourForm.ZONES);
            zones.add(own);
            return zones;
        }
    }

    /** Where the page of a document is. */
    static String address(DocumentId id, String done, String anchor) {
        return "/bureau/" + id + "?done=" + done + anchor;
    }
}
