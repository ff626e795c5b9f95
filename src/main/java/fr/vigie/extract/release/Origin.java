package fr.vigie.extract.release;

/** What sort of file a text comes from; it decides how far its layout may be trusted. */
public enum Origin {
    /** A page of the web, its main part already found. */
    WEB,
    /** A message. */
    MAIL,
    /** Set on pages: PDF, word processors, scans. */
    PAPER,
    SLIDES,
    SHEET,
    /** Plain text, often copied from a page with what stood around it. */
    PLAIN
}
