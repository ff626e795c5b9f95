package fr.vigie.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** Writes a file whose bytes are on disk when it is closed. */
final class ForcedOutput extends BufferedOutputStream {
    private static final int SIZE = 1 << 16;

    private final FileChannel channel;

    ForcedOutput(FileChannel channel, OutputStream out) {
        super(out, SIZE);
        this.channel = channel;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                flush();
                channel.force(true);
            }
        }
    }
}
