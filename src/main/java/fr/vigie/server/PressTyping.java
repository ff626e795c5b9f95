package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.report.PressReview;
import fr.vigie.report.kept.BadDraft;
import fr.vigie.report.kept.ReviewDraft;
import fr.vigie.report.kept.ReviewDraft.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the fields of a review's form, whether there can be such a review or not. */
record PressTyping(
        String title, String from, String to, String introduction, String recipients, List<TypedLine> lines) {
    PressTyping {
        lines = List.copyOf(lines);
    }

    /** The fields of one document. */
    record TypedLine(DocumentId document, String section, String headline, String comment, boolean leftOut) {
        static TypedLine of(Line line) {
            return new TypedLine(line.document(), line.section(), line.headline(), line.comment(), line.leftOut());
        }
    }

    static PressTyping of(ReviewDraft draft) {
        return new PressTyping(
                draft.title(),
                draft.from().map(LocalDate::toString).orElse(""),
                draft.to().map(LocalDate::toString).orElse(""),
                draft.introduction(),
                String.join("\n", draft.recipients()),
                draft.lines().stream().map(TypedLine::of).toList());
    }

    /** What a browser sent: of each document as many fields, in the order of the page. */
    static PressTyping read(Parameters sent) {
        var documents = sent.all("document");
        var out = new HashSet<>(sent.all("ecarter"));
        var lines = new ArrayList<TypedLine>();
        var seen = new HashSet<String>();
        for (int i = 0; i < documents.size() && lines.size() < PressReview.LARGEST; i++) {
            var document = documents.get(i);
            if (DocumentId.isWellFormed(document) && seen.add(document)) {
                lines.add(new TypedLine(
                        new DocumentId(document),
                        at(sent.all("rubrique"), i),
                        at(sent.all("titre"), i),
                        at(sent.all("commentaire"), i),
                        out.contains(document)));
            }
        }
        return new PressTyping(
                sent.first("nom").orElse(""),
                sent.first("from").orElse("").strip(),
                sent.first("to").orElse("").strip(),
                sent.first("introduction").orElse(""),
                sent.first("destinataires").orElse(""),
                lines);
    }

    private static String at(List<String> values, int place) {
        return place < values.size() ? values.get(place) : "";
    }

    /** The same with a document one place further up or down. */
    PressTyping moved(String document, int by) {
        var moved = new ArrayList<>(lines);
        for (int place = 0; place < moved.size(); place++) {
            if (moved.get(place).document().value().equals(document)) {
                var to = Math.max(0, Math.min(moved.size() - 1, place + by));
                Collections.swap(moved, place, to);
                break;
            }
        }
        return new PressTyping(title, from, to, introduction, recipients, moved);
    }

    /** The same with a document more at its end. */
    PressTyping with(DocumentId document) {
        var more = new ArrayList<>(lines);
        if (lines.stream().noneMatch(line -> line.document().equals(document))) {
            more.add(TypedLine.of(Line.of(document)));
        }
        return new PressTyping(title, from, to, introduction, recipients, more);
    }

    /** @throws BadDraft when there cannot be such */
    ReviewDraft draft() {
        return new ReviewDraft(
                title,
                day("from", from),
                day("to", to),
                introduction,
                Stream.of(recipients.split("[,;\\s]+"))
                        .filter(address -> !address.isEmpty())
                        .toList(),
                lines.stream()
                        .map(line -> new Line(
                                line.document(), line.section(), line.headline(), line.comment(), line.leftOut()))
                        .collect(Collectors.toList()));
    }

    /** The documents alone, as far as it can be told without the words. */
    ReviewDraft bare() {
        return new ReviewDraft(
                "-",
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                lines.stream()
                        .map(line -> new Line(line.document(), "", "", "", line.leftOut()))
                        .toList());
    }

    private static Optional<LocalDate> day(String part, String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            throw new BadDraft(part, typed);
        }
    }
}
