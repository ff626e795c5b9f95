package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Quote;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** The quotes of one document as doc values, in its order: for each a number for its words, and its speaker's key. */
final class QuoteColumn {
    private static final int LONGEST = 200;

    private byte[] bytes = new byte[0];
    private int end;
    private int next;
    private int quote;
    private int speaker;

    /** A speaker's name as quotes have it, to be compared with. */
    static byte[] key(String name) {
        var key = FrenchWords.key(name);
        return key.length() > LONGEST ? new byte[0] : key.getBytes(StandardCharsets.UTF_8);
    }

    static BytesRef write(List<Quote> quotes) {
        var all = new ByteArrayOutputStream();
        for (var quote : quotes) {
            var words = FrenchWords.key(quote.text()).getBytes(StandardCharsets.UTF_8);
            var speaker = quote.speaker().map(QuoteColumn::key).orElse(new byte[0]);
            all.writeBytes(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Identity.of(words, 0, words.length))
                    .array());
            all.write(speaker.length >>> 8);
            all.write(speaker.length);
            all.writeBytes(speaker);
        }
        return new BytesRef(all.toByteArray());
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
        speaker = quote + Long.BYTES + 2;
        next = speaker + ((bytes[speaker - 2] & 0xff) << 8 | bytes[speaker - 1] & 0xff);
        return true;
    }

    boolean isBy(byte[] key) {
        return key.length > 0 && Arrays.equals(bytes, speaker, next, key, 0, key.length);
    }

    /** The same for two quotes of the same words, whoever is said to have said them. */
    long identity() {
        return Identity.of(bytes, quote, speaker - 2);
    }
}
