package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Quote;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The quotes of one document as doc values, in its order: for each a number for its words, and the keys of its speaker, of
 * the speaker's role and of its words.
 */
final class QuoteColumn {
    private static final int LONGEST = 200;

    /** Of a longer quote the beginning is looked through. */
    private static final int LONGEST_QUOTE = 20_000;

    private byte[] bytes = new byte[0];
    private int end;
    private int next;
    private int quote;
    private Part speaker = new Part(0, 0);
    private Part role = new Part(0, 0);
    private Part words = new Part(0, 0);

    /** Where the bytes of a key are. */
    private record Part(int start, int end) {}

    /** A speaker's name as quotes have it, to be compared with. */
    static byte[] key(String name) {
        var key = FrenchWords.key(name);
        return key.length() > LONGEST ? new byte[0] : key.getBytes(StandardCharsets.UTF_8);
    }

    static BytesRef write(List<Quote> quotes) {
        var all = new ByteArrayOutputStream();
        for (var quote : quotes) {
            var words = FrenchWords.key(quote.text()).getBytes(StandardCharsets.UTF_8);
            all.writeBytes(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Identity.of(words, 0, words.length))
                    .array());
            write(all, quote.speaker().map(QuoteColumn::key).orElse(new byte[0]));
            write(all, quote.role().map(FrenchWords::key).orElse("").getBytes(StandardCharsets.UTF_8));
            write(all, words);
        }
        return new BytesRef(all.toByteArray());
    }

    private static void write(ByteArrayOutputStream all, byte[] key) {
        int length = Math.min(LONGEST_QUOTE, key.length);
        all.write(length >>> 8);
        all.write(length);
        all.write(key, 0, length);
    }

    /** Goes before the first quote of a document. */
    void begin(BytesRef column) {
        bytes = column.bytes;
        next = column.offset;
        end = column.offset + column.length;
    }

    /** Goes to the next quote, if there is one. */
    boolean next() {
        if (next == end) {
            return false;
        }
        quote = next;
        speaker = part(quote + Long.BYTES);
        role = part(speaker.end());
        words = part(role.end());
        next = words.end();
        return true;
    }

    private Part part(int at) {
        int start = at + 2;
        return new Part(start, start + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff));
    }

    boolean isBy(byte[] key) {
        return key.length > 0 && Arrays.equals(bytes, speaker.start(), speaker.end(), key, 0, key.length);
    }

    /** Whether the speaker's role has all these terms. */
    boolean isInRole(List<byte[]> terms) {
        return terms.stream().allMatch(term -> has(role, term));
    }

    /** Whether the words of the quote have all these terms. */
    boolean says(List<byte[]> terms) {
        return terms.stream().allMatch(term -> has(words, term));
    }

    /** Whether a term is one of a key, between its blanks. */
    private boolean has(Part part, byte[] term) {
        for (int start = part.start(); start < part.end(); ) {
            int blank = start;
            while (blank < part.end() && bytes[blank] != ' ') {
                blank++;
            }
            if (Arrays.equals(bytes, start, blank, term, 0, term.length)) {
                return true;
            }
            start = blank + 1;
        }
        return false;
    }

    /** The same for two quotes of the same words, whoever is said to have said them. */
    long identity() {
        return Identity.of(bytes, quote, quote + Long.BYTES);
    }
}
