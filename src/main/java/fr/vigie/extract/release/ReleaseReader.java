package fr.vigie.extract.release;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.util.List;

/** Makes a reading of a manuscript. */
public final class ReleaseReader {

    /**
     * Reads what the text says of itself.
     *
     * @param mediaType as the bytes have it
     */
    public Reading read(String mediaType, Manuscript manuscript) {
        var body = Body.of(manuscript.lines(), manuscript.clues().paged());
        var clues = manuscript.clues();
        return new Reading(
                mediaType,
                clues.kind().orElse(Kind.OTHER),
                clues.title(),
                clues.lead(),
                clues.issuer(),
                clues.author(),
                clues.published(),
                clues.language().orElse("fr"),
                body.text(),
                List.of(),
                body.pages());
    }
}
