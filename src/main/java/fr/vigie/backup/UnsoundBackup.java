package fr.vigie.backup;

import java.io.IOException;
import java.io.Serial;

/** A file that nothing is restored from; nothing was put into the home. */
public final class UnsoundBackup extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** One that is not restored, for a reason. */
    public UnsoundBackup(Fault fault) {
        super("not a sound backup: " + fault.code());
        this.fault = fault;
    }

    /** Why. */
    public Fault fault() {
        return fault;
    }

    /** What can be wrong with a backup. */
    public enum Fault {
        /** The file is no backup at all. */
        FOREIGN("backupForeign"),
        /** It is sealed, and no passphrase was given. */
        SEALED("backupSealed"),
        /** The passphrase is another. */
        WRONG_PASSPHRASE("backupPassphrase"),
        /** The end is missing. */
        CUT("backupCut"),
        /** Bytes are not those that were written. */
        ALTERED("backupAltered"),
        /** A later version of the program wrote it. */
        NEWER("backupNewer");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The name of its message. */
        public String code() {
            return code;
        }
    }
}
