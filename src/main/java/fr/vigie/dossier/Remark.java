package fr.vigie.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says of a document in a dossier.
 *
 * @param tags in the order given, each once, in one line, without commas
 */
public record Remark(String note, List<String> tags) {
    public static final int LONGEST_NOTE = 20_000;
    public static final int LONGEST_TAG = 60;
    public static final int MOST_TAGS = 30;

    /** Nothing yet. */
    public static final Remark NONE = new Remark("", List.of());

    public Remark {
        note = note.replace("\r\n", "\n").strip();
        tags = tags.stream()
                .map(tag -> tag.replaceAll("[\\s\\p{Cntrl},]+", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** One whose tags are typed with commas between them. */
    public static Remark typed(String note, String tags) {
        return new Remark(note, Arrays.asList(tags.split(",")));
    }

    /** The field that cannot be so; empty where both can. */
    public Optional<String> flaw() {
        if (note.length() > LONGEST_NOTE) {
            return Optional.of("note");
        }
        return tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)
                ? Optional.of("tags")
                : Optional.empty();
    }
}
