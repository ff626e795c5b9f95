package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
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
        return switch (cause) {
            case RefusedException refused -> refused.reason();
            case EncryptedDocumentException _,
                    InvalidPasswordException _,
                    PasswordRequiredException _,
                    org.apache.poi.EncryptedDocumentException _ -> Refusal.ENCRYPTED;
            case UnsupportedZipFeatureException zip
            when isEncryption(zip) -> Refusal.ENCRYPTED;
            case ZeroByteFileException _ -> Refusal.EMPTY;
            case UnsupportedFormatException _ -> Refusal.UNSUPPORTED;
            case WriteLimitReachedException _ -> Refusal.TOO_LARGE;
            default -> isBomb(cause) ? Refusal.TOO_LARGE : Refusal.CORRUPT;
        };
    }

    private static boolean isEncryption(UnsupportedZipFeatureException zip) {
        return UnsupportedZipFeatureException.Feature.ENCRYPTION.equals(zip.getFeature());
    }

    /** Tika tells a bomb from damage in words alone. */
    private static boolean isBomb(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("zip bomb");
    }
}
