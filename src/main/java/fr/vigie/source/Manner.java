package fr.vigie.source;

import fr.vigie.document.Rights;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Origin;

/**
 * How what a source brings is taken in.
 *
 * @param publish at once; else it waits at the desk as a draft
 */
public record Manner(boolean publish, Rights rights) {

    Acceptance acceptance(String fileName, Origin origin) {
        var draft = Acceptance.draft(fileName, origin).with(rights);
        return publish ? draft.published() : draft;
    }
}
