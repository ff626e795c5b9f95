package fr.vigie.source;

import java.time.Duration;

/** Something that is looked at again and again. A look is taken on one thread at a time. */
interface Source {

    /** The folder or the address, as the operator wrote it. */
    String name();

    /** From the end of one look to the next. */
    Duration every();

    /** Takes in what is new. Trouble with one file does not keep the others out, and is told in the answer. */
    Look look() throws InterruptedException;
}
