package fr.vigie.monitor.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What is the same for the same text, and whether somebody who asks has that already (RFC 9110, 13.1). */
public final class Tag {
    private static final int LENGTH = 40;

    private Tag() {}

    /** 40 hexadecimal digits of the text's SHA-256. */
    static String of(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The value of {@code ETag} for a feed's text. */
    public static String header(String text) {
        return '"' + of(text) + '"';
    }

    /**
     * Whether the asker has what would be sent, so that 304 is the answer. A tag, where one is named, decides alone.
     *
     * @param noneMatch the value of {@code If-None-Match}
     * @param modifiedSince the value of {@code If-Modified-Since}
     */
    public static boolean isHad(
            String tag, Instant updated, Optional<String> noneMatch, Optional<String> modifiedSince) {
        if (noneMatch.isPresent()) {
            return Arrays.stream(noneMatch.get().split(","))
                    .map(named -> named.strip().replaceFirst("^W/", ""))
                    .anyMatch(named -> named.equals("*") || named.equals(tag));
        }
        return modifiedSince
                .flatMap(Tag::moment)
                .filter(had -> !updated.truncatedTo(ChronoUnit.SECONDS).isAfter(had))
                .isPresent();
    }

    private static Optional<Instant> moment(String value) {
        try {
            var format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            return Optional.of(ZonedDateTime.parse(value.strip(), format).toInstant());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
