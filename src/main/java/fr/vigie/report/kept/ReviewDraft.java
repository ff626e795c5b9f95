package fr.vigie.report.kept;

import fr.vigie.document.DocumentId;
import fr.vigie.report.PressReview;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the editor of a review states.
 *
 * @param title in one line
 * @param from the first day of the documents that it is of, with {@code to} the last
 * @param introduction paragraphs with an empty line between them, or nothing
 * @param recipients mail addresses
 * @param lines in the order of reading, each document once
 */
public record ReviewDraft(
        String title,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String introduction,
        List<String> recipients,
        List<Line> lines) {
    /** The longest title, heading or headline, in characters of 16 bits. */
    public static final int LONGEST_TITLE = 300;

    /** The longest introduction or comment, likewise. */
    public static final int LONGEST_TEXT = 10_000;

    /** To how many addresses a review is sent at most. */
    public static final int MOST_RECIPIENTS = 50;

    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?");

    public ReviewDraft {
        title = inOneLine("title", title);
        if (title.isEmpty()) {
            throw new BadDraft("title", "");
        }
        introduction = text("introduction", introduction);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new BadDraft("to", to.get().toString());
        }
        recipients = recipients.stream().distinct().toList();
        if (recipients.size() > MOST_RECIPIENTS) {
            throw new BadDraft("recipients", Integer.toString(recipients.size()));
        }
        recipients.stream().filter(one -> !isAddress(one)).findFirst().ifPresent(odd -> {
            throw new BadDraft("recipients", odd);
        });
        lines = List.copyOf(lines);
        var seen = new HashSet<DocumentId>();
        lines.stream().filter(line -> !seen.add(line.document())).findFirst().ifPresent(twice -> {
            throw new BadDraft("lines", twice.document().value());
        });
        if (lines.size() > PressReview.LARGEST) {
            throw new BadDraft("lines", Integer.toString(lines.size()));
        }
    }

    /**
     * A document that stands for its family, and what the editor says of it.
     *
     * @param section the heading that it stands under; empty for none
     * @param headline in the place of its title; empty to leave that
     * @param comment paragraphs, or nothing
     * @param leftOut whether it is in the list only to be remembered
     */
    public record Line(DocumentId document, String section, String headline, String comment, boolean leftOut) {
        public Line {
            section = inOneLine("section", section);
            headline = inOneLine("headline", headline);
            comment = text("comment", comment);
        }

        /** One of which nothing is said yet. */
        public static Line of(DocumentId document) {
            return new Line(document, "", "", "", false);
        }
    }

    /** Whether a letter can be sent to the text: one address, without a name around it. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && !text.contains("..");
    }

    /** The same with other lines. */
    public ReviewDraft with(List<Line> others) {
        return new ReviewDraft(title, from, to, introduction, recipients, others);
    }

    private static String inOneLine(String part, String given) {
        var line = given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() > LONGEST_TITLE) {
            throw new BadDraft(part, line.substring(0, LONGEST_TITLE));
        }
        return line;
    }

    private static String text(String part, String given) {
        var text = given.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        if (text.length() > LONGEST_TEXT) {
            throw new BadDraft(part, Integer.toString(text.length()));
        }
        return text;
    }
}
