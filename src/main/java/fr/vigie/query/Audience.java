package fr.vigie.query;

/** Who asks: the public sees what is published, the desk drafts, embargoed and withdrawn documents as well. */
public enum Audience {
    PUBLIC,
    DESK
}
