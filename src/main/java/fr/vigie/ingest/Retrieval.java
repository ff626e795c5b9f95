package fr.vigie.ingest;

import fr.vigie.document.Refusal;

/** What became of asking for an original. */
public sealed interface Retrieval {

    /** Here it is, to be closed. */
    record Found(Original original) implements Retrieval {}

    /** There is no such document or version. */
    record Missing() implements Retrieval {}

    /** It says a name that is withheld, and bytes cannot be changed. */
    record Withheld() implements Retrieval {}

    /** It could not be taken out of its container. */
    record Refused(Refusal reason, String message) implements Retrieval {}
}
