package fr.vigie.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody is here; each may do all that the one before may. */
public enum Role {
    READER("reader", Scope.READ),
    WATCHER("watcher", Scope.WATCH),
    EDITOR("editor", Scope.WRITE),
    ADMINISTRATOR("administrator", Scope.ADMINISTER);

    private final String code;
    private final Scope last;

    Role(String code, Scope last) {
        this.code = code;
        this.last = last;
    }

    /** The word of REST and the command line. */
    public String code() {
        return code;
    }

    /** All that one may do. */
    public Set<Scope> scopes() {
        return EnumSet.range(Scope.READ, last);
    }

    /** The role of a word; empty for a word that is none. */
    public static Optional<Role> coded(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
