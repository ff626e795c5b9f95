package fr.vigie.tag;

import fr.vigie.document.Reading;
import fr.vigie.document.Tags;

/** Finds names, figures and quotes. May be called from any thread. */
public interface Tagger {

    /** The tags of a reading, their offsets in its text. */
    Tags tag(Reading reading);
}
