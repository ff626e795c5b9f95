package fr.vigie.source;

import fr.vigie.document.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.HttpEntity;

/** What a site sent, in memory: an answer may be endless, packed small, or drip, and is cut off then. */
final class Body {
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    ContentHash hash() {
        try {
            return ContentHash.of(open());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be read", impossible);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Bytes that nobody else changes. */
    static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** The bytes from the first on. */
    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /**
     * The answer, decoded; empty when there are more than so many.
     *
     * @throws InterruptedIOException when it takes longer than so many seconds
     */
    static Optional<Body> read(HttpEntity entity, int most, long seconds) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var read = new ByteArrayOutputStream();
        try (var body = entity.getContent()) {
            var buffer = new byte[1 << 14];
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                read.write(buffer, 0, length);
                if (read.size() > most) {
                    return Optional.empty();
                }
                if (System.nanoTime() > end) {
                    throw new InterruptedIOException("the answer took more than " + seconds + " s");
                }
            }
        }
        return Optional.of(new Body(read.toByteArray()));
    }
}
