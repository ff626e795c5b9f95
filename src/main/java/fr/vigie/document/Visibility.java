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

    /**
     * Whether one that is so may be made the other. What was public is withdrawn before it is embargoed, and nothing goes
     * back to being a draft.
     */
    public boolean mayBecome(Visibility next) {
        return switch (this) {
            case DRAFT -> next == EMBARGOED || next == PUBLISHED;
            case EMBARGOED -> next == EMBARGOED || next == PUBLISHED || next == WITHDRAWN;
            case PUBLISHED -> next == PUBLISHED || next == WITHDRAWN;
            case WITHDRAWN -> next == EMBARGOED || next == PUBLISHED || next == WITHDRAWN;
        };
    }
}
