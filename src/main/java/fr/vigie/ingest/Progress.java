package fr.vigie.ingest;

/** Is told how far a long work is; called from working threads, one at a time. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (done, all) -> {};

    /** So many of so many are done. */
    void reached(int done, int all);
}
