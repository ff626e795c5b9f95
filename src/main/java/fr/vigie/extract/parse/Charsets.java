package fr.vigie.extract.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out how a text is written in bytes. What a file declares is believed last: pages in windows-1252 say UTF-8, pages
 * in UTF-8 say Latin-1. A byte order mark decides; bytes that are valid UTF-8 are UTF-8, wherever the first letter with
 * an accent stands; for the others see {@link SingleByte}.
 */
final class Charsets {
    private Charsets() {}

    /**
     * The text of the bytes, without byte order mark.
     *
     * @param declared what the file or its container says; used for bytes that French does not explain
     */
    static String decode(byte[] bytes, Optional<Charset> declared) {
        var marked = byteOrderMark(bytes).or(() -> wide(bytes));
        if (marked.isPresent()) {
            return withoutMark(new String(bytes, marked.get()));
        }
        return asUtf8(bytes).orElseGet(() -> new String(bytes, SingleByte.charsetOf(bytes, declared)));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-16 without a mark: in a Latin script every second byte is 0. */
    private static Optional<Charset> wide(byte[] bytes) {
        var looked = Math.min(bytes.length, 4096) & ~1;
        var even = 0;
        var odd = 0;
        for (var at = 0; at < looked; at += 2) {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }
        var most = looked / 2 * 7 / 10;
        if (looked < 8 || even <= most == odd <= most) {
            return Optional.empty();
        }
        return Optional.of(odd > most ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /**
     * The text as UTF-8, where it is: a file cut off within its last letter still is, and so is one with a rare broken
     * byte among many good letters, as databases copied over the years have them.
     */
    private static Optional<String> asUtf8(byte[] bytes) {
        try {
            return Optional.of(strict(bytes));
        } catch (CharacterCodingException e) {
            var lenient = new String(bytes, StandardCharsets.UTF_8);
            var broken = lenient.chars().filter(c -> c == 0xFFFD).count();
            var good = lenient.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count();
            return broken * 20 <= good ? Optional.of(lenient.replace("\uFFFD", "")) : Optional.empty();
        }
    }

    private static String strict(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
