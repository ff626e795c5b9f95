package fr.vigie.monitor;

import java.util.Optional;

/** Why somebody is told of a document. A monitor is told of a document once for each reason. */
public enum Reason {
    /** It answers what the monitor asks. */
    MATCHED("matched"),
    /** A communiqué that was told of has been replaced by a new version that answers as well. */
    REPLACED("replaced"),
    /** Two organisations are named together in the archive for the first time. */
    FIRST_TOGETHER("firstTogether"),
    /** A figure of an organisation is more than a tenth away from the one stated before. */
    MOVED_FIGURE("movedFigure");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The word of REST and of the ledger. */
    public String code() {
        return code;
    }

    /** The reason of a word; empty for a word that is none. */
    public static Optional<Reason> coded(String code) {
        for (var reason : values()) {
            if (reason.code.equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
