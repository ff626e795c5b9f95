package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.messages.Messages;
import fr.vigie.report.kept.BadDraft;
import fr.vigie.report.kept.KeptReview;
import fr.vigie.report.kept.PressOffice;
import fr.vigie.report.kept.ReviewOutcome;
import fr.vigie.server.PressPages.Trouble;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What the forms of the press reviews' pages ask. Whatever is pressed, what stands in the fields is saved first. */
final class PressForms {
    private static final String UP = "monter ";
    private static final String DOWN = "descendre ";

    private final PressOffice office;
    private final PressPages reviews;
    private final Pages pages;

    PressForms(PressOffice office, PressPages reviews, Pages pages) {
        this.office = office;
        this.reviews = reviews;
        this.pages = pages;
    }

    /** Makes one of a search or of a monitor. */
    void add(Context context) {
        var sent = Parameters.of(context.formParamMap());
        var messages = pages.messages(context);
        if (sent.first("q").isEmpty() && sent.first("veille").isEmpty()) {
            context.redirect(PressDrawing.PATH + "/nouvelle", HttpStatus.SEE_OTHER); // of what, nobody said
            return;
        }
        try {
            var made = reviews.made(context, sent, reviews.monitor(context, sent));
            var review = office.reviews().add(MonitorAsked.keeper(context), made.request(), made.draft());
            Deeds.on(context, review.id().value(), review.draft().title());
            context.redirect(address(review) + "?fait=made", HttpStatus.SEE_OTHER);
        } catch (BadDraft bad) {
            throw new Problem(422, "refusedReview", bad.part(), PressDrawing.complaint(messages, bad));
        }
    }

    void act(Context context) {
        var review = PressCalls.review(office, context);
        var sent = Parameters.of(context.formParamMap());
        var deed = sent.first("geste").orElse("");
        Deeds.on(context, review.id().value(), review.draft().title());
        switch (deed) {
            case "supprimer" -> {
                office.reviews().remove(MonitorAsked.keeper(context), review.id());
                context.redirect(PressDrawing.PATH + "?fait=removed", HttpStatus.SEE_OTHER);
            }
            case "annuler" -> {
                office.post().callOff(review);
                context.redirect(address(review) + "?fait=calledOff#envois", HttpStatus.SEE_OTHER);
            }
            case "ajouter" -> addDocument(context, review, sent);
            default -> edit(context, review, sent, deed);
        }
    }

    private void edit(Context context, KeptReview review, Parameters sent, String deed) {
        var typed = PressTyping.read(sent);
        if (deed.startsWith(UP) || deed.startsWith(DOWN)) {
            var up = deed.startsWith(UP);
            var document = deed.substring(deed.indexOf(' ') + 1);
            var pressed = Parameters.encode(document + (up ? " monter" : " descendre"));
            save(
                    context,
                    review,
                    sent,
                    typed.moved(document, up ? -1 : 1),
                    saved -> context.redirect(
                            address(saved) + "?fait=moved&geste=" + pressed + "#d-" + Parameters.encode(document),
                            HttpStatus.SEE_OTHER));
        } else {
            save(
                    context,
                    review,
                    sent,
                    typed,
                    saved -> context.redirect(address(saved) + "?fait=saved", HttpStatus.SEE_OTHER));
        }
    }

    private void addDocument(Context context, KeptReview review, Parameters sent) {
        var typed = PressTyping.read(sent);
        var document = sent.first("ajout")
                .map(given -> given.strip().replaceAll("^.*/documents/|[?#].*$", ""))
                .filter(DocumentId::isWellFormed)
                .map(DocumentId::new)
                .filter(office.reviews()::isPublic);
        if (document.isEmpty()) {
            refuse(context, review, typed, new Trouble(pages.messages(context).say("press.bad.document"), false));
            return;
        }
        save(
                context,
                review,
                sent,
                typed.with(document.get()),
                saved -> context.redirect(address(saved) + "?fait=added#d-" + document.get(), HttpStatus.SEE_OTHER));
    }

    /** Saves and sends, or has one letter that was given up sent again. */
    void send(Context context) {
        var review = PressCalls.review(office, context);
        var sent = Parameters.of(context.formParamMap());
        Deeds.on(context, review.id().value(), review.draft().title());
        var letter = sent.first("envoi");
        if (letter.isPresent()) {
            var again = office.post().sendAgain(review, letter.get());
            context.redirect(address(review) + (again ? "?fait=again#envois" : "#envois"), HttpStatus.SEE_OTHER);
            return;
        }
        save(context, review, sent, PressTyping.read(sent), saved -> leave(context, saved));
    }

    private void leave(Context context, KeptReview review) {
        var messages = pages.messages(context);
        if (review.draft().recipients().isEmpty() || !office.post().isOpen()) {
            var why = office.post().isOpen() ? "problem.noRecipients.detail" : "problem.noPost.detail";
            refuse(context, review, PressTyping.of(review.draft()), new Trouble(messages.say(why), false));
            return;
        }
        var outcome = office.post()
                .send(MonitorAsked.keeper(context), review.id(), OptionalInt.of(review.version()), messages.locale());
        take(
                context,
                outcome,
                PressTyping.of(review.draft()),
                done -> context.redirect(address(done) + "?fait=sent#envois", HttpStatus.SEE_OTHER));
    }

    private void save(
            Context context, KeptReview review, Parameters sent, PressTyping typed, Consumer<KeptReview> then) {
        var version = sent.first("version")
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        try {
            var outcome = office.reviews()
                    .change(MonitorAsked.keeper(context), review.id(), typed.draft(), OptionalInt.of(version));
            take(context, outcome, typed, then);
        } catch (BadDraft bad) {
            var said = PressDrawing.complaint(pages.messages(context), bad);
            refuse(context, review, typed, new Trouble(said, false));
        }
    }

    private void take(Context context, ReviewOutcome outcome, PressTyping typed, Consumer<KeptReview> then) {
        Messages messages = pages.messages(context);
        switch (outcome) {
            case ReviewOutcome.Done done -> then.accept(done.review());
            case ReviewOutcome.Missing missing -> throw new Problem(404, "noSuchReview");
            case ReviewOutcome.Stale stale ->
                refuse(context, stale.current(), typed, new Trouble(messages.say("press.stale"), true));
            case ReviewOutcome.OnItsWay way ->
                refuse(
                        context,
                        way.current(),
                        typed,
                        new Trouble(messages.say("problem.reviewOnItsWay.detail"), false));
        }
    }

    /** Shows what was typed once more, under the present version: whoever saves it then knows what is overwritten. */
    private void refuse(Context context, KeptReview review, PressTyping typed, Trouble trouble) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        reviews.show(context, review, typed, "", Optional.empty(), Optional.of(trouble));
    }

    private static String address(KeptReview review) {
        return PressDrawing.PATH + "/" + review.id();
    }
}
