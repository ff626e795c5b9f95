package fr.vigie.access;

import java.util.Optional;
import java.util.stream.Stream;

/** One thing that may be done here: a role allows some, a program's key is made for some. */
public enum Scope {
    /** Search and read what is published. */
    READ("read"),
    /** Keep monitors. */
    WATCH("watch"),
    /** See drafts; give, correct, publish and remove documents; correct names. */
    WRITE("write"),
    /** See to accounts, to the archive as a whole and to the log of what was done. */
    ADMINISTER("administer");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The word of REST and the command line. */
    public String code() {
        return code;
    }

    /** The scope of a word; empty for a word that is none. */
    public static Optional<Scope> coded(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
