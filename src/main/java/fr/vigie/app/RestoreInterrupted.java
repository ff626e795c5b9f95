package fr.vigie.app;

import java.io.IOException;
import java.io.Serial;

/** Restoring into this home was interrupted: what lies in it is not whole. */
final class RestoreInterrupted extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
