package fr.vigie.server;

import fr.vigie.ingest.Archive;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Corrections;
import fr.vigie.server.ReviewPages.Attempt;
import fr.vigie.server.view.ReviewPage.ReviewNotice;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The buttons of a document's page on the desk: publish, at an hour, withdraw, read again, replace by a corrected file. */
final class ReviewSteps {
    private final Archive archive;
    private final Uploads uploads;
    private final ReviewPages reviews;
    private final Pages pages;
    private final Clock clock;

    ReviewSteps(Archive archive, Uploads uploads, ReviewPages reviews, Pages pages, Clock clock) {
        this.archive = archive;
        this.uploads = uploads;
        this.reviews = reviews;
        this.pages = pages;
        this.clock = clock;
    }

    /** Changes who sees it, unless somebody changed the document since the page was drawn: nobody publishes unread. */
    void publish(Context context) {
        var id = Requests.document(context);
        var messages = pages.messages(context);
        var holding = archive.state(id).orElseThrow(() -> new Problem(404, "noSuchDocument"));
        if (holding.version() != ReviewForms.version(context)) {
            told(context, HttpStatus.CONFLICT, ReviewForms.meanwhile(messages));
            return;
        }
        switch (Optional.ofNullable(context.formParam("what")).orElse("")) {
            case "publish" -> answer(context, archive.publish(id, Optional.empty()), "published");
            case "withdraw" -> answer(context, archive.withdraw(id), "withdrawn");
            case "embargo" -> {
                switch (HourForm.read(context, messages, clock.instant())) {
                    case HourForm.Asked.At hour ->
                        answer(context, archive.publish(id, Optional.of(hour.instant())), "embargoed");
                    case HourForm.Asked.Trouble trouble ->
                        reviews.draw(
                                context,
                                new Attempt(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        ReviewFields.FRESH,
                                        Optional.empty(),
                                        Optional.of(trouble.trouble()),
                                        Optional.empty()));
                }
            }
            default -> throw new Problem(400, "fieldNeeded", "what").with("parameter", "what");
        }
    }

    void retry(Context context) {
        answer(context, archive.desk().retry(Requests.document(context)), "retried");
    }

    /** Takes a corrected file in the place of the present one. */
    void replace(Context context) throws IOException {
        var id = Requests.document(context);
        var files = uploads.files(context);
        if (files.size() != 1) {
            throw new Problem(400, "oneFile");
        }
        var expected = OptionalInt.of(ReviewForms.version(context));
        try (var content = files.getFirst().content()) {
            var name = Uploads.fileName(files.getFirst());
            answer(context, archive.replace(id, content, name, Corrections.NONE, expected), "replaced");
        }
    }

    private void answer(Context context, Amendment amendment, String done) {
        var messages = pages.messages(context);
        switch (amendment) {
            case Amendment.Done took ->
                context.redirect(
                        ReviewPages.address(Requests.document(context), done, "#publish"), HttpStatus.SEE_OTHER);
            case Amendment.Missing missing -> throw new Problem(404, "noSuchDocument");
            case Amendment.Stale stale -> told(context, HttpStatus.CONFLICT, ReviewForms.meanwhile(messages));
            case Amendment.NotFrom from ->
                told(
                        context,
                        HttpStatus.CONFLICT,
                        messages.say(
                                "review.notFrom",
                                messages.say("visibility." + from.current().code())));
            case Amendment.Refused refused -> told(context, HttpStatus.UNPROCESSABLE_CONTENT, refused.message());
        }
    }

    private void told(Context context, HttpStatus status, String said) {
        reviews.draw(context, Attempt.told(status, new ReviewNotice(false, said, List.of())));
    }
}
