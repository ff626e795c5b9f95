package fr.vigie.document;

import java.util.Locale;

/** Who may know of a document: everybody of a published one, the desk alone of the others. */
public enum Visibility {
    DRAFT,
    EMBARGOED,
    PUBLISHED,
    WITHDRAWN;

    /** The word of the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPublic() {
        return this == PUBLISHED;
    }
}
