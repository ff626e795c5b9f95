package fr.vigie.ingest;

import fr.vigie.authority.NameKey;
import fr.vigie.authority.Objection;

/** What became of correcting a name. */
public sealed interface Ruling {

    /**
     * It holds, and every search sees it.
     *
     * @param number by which it can be undone; of several, the last
     */
    record Made(long number) implements Ruling {}

    /** No document and no list has the name. */
    record Unknown(NameKey name) implements Ruling {}

    /** Another name is called so: what is meant may be to merge the two. */
    record Taken(NameKey bearer) implements Ruling {}

    /**
     * It cannot be made over the corrections that hold.
     *
     * @param standing what stands for the name now
     */
    record Objected(Objection objection, NameKey standing) implements Ruling {}

    /** There is no such correction, or it was undone before. */
    record NotThere(long number) implements Ruling {}
}
