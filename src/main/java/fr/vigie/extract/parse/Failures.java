package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import java.util.List;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;

/** Names the failures of the parsers. */
final class Failures {
    private static final int LONGEST_CHAIN = 20;

    private static final List<Class<? extends Exception>> ENCRYPTED = List.of(
            EncryptedDocumentException.class,
            InvalidPasswordException.class,
            PasswordRequiredException.class,
            org.apache.poi.EncryptedDocumentException.class);

    private Failures() {}

    /** The reason that the exception or one of its causes stands for; what is not known is taken for damage. */
    static Refusal reasonOf(Throwable failure) {
        Throwable cause = failure;
        for (var step = 0; cause != null && step < LONGEST_CHAIN; step++, cause = cause.getCause()) {
            var reason = named(cause);
            if (!reason.equals(Refusal.CORRUPT)) {
                return reason;
            }
        }
        return Refusal.CORRUPT;
    }

    private static Refusal named(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return refused.reason();
        }
        if (ENCRYPTED.stream().anyMatch(type -> type.isInstance(cause))
                || cause instanceof UnsupportedZipFeatureException zip && isEncryption(zip)) {
            return Refusal.ENCRYPTED;
        }
        if (cause instanceof ZeroByteFileException) {
            return Refusal.EMPTY;
        }
        if (cause instanceof UnsupportedFormatException) {
            return Refusal.UNSUPPORTED;
        }
        return cause instanceof WriteLimitReachedException || isBomb(cause) ? Refusal.TOO_LARGE : Refusal.CORRUPT;
    }

    private static boolean isEncryption(UnsupportedZipFeatureException zip) {
        return UnsupportedZipFeatureException.Feature.ENCRYPTION.equals(zip.getFeature());
    }

    /** Tika tells a bomb from damage in words alone. */
    private static boolean isBomb(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("zip bomb");
    }
}
