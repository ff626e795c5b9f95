package fr.vigie.extract.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The words that a worker and its parent exchange, both of the same build: there are no versions. */
final class Wire {
    /** Larger than any honest text in UTF-8; a worker taken over by a file must not fill the parent's memory. */
    private static final int LONGEST_TEXT = 64_000_000;

    private Wire() {}

    /** What the parent asks. */
    sealed interface Request {
        /**
         * Reads a file.
         *
         * @param from the first document to read, counted in the order of opening; the one before it is left out
         */
        record Read(String file, String fileName, int from) implements Request {}

        record Unpack(String file, String fileName, String insidePath, String target) implements Request {}
    }

    /** What the worker says. */
    sealed interface Reply {
        record Ready() implements Reply {}

        record Next(int number, Optional<String> insidePath) implements Reply {}

        record Scanned() implements Reply {}

        record Part(ExtractedPart part) implements Reply {}

        record Done() implements Reply {}
    }

    static void write(DataOutputStream out, Request request) throws IOException {
        switch (request) {
            case Request.Read read -> {
                out.writeByte('R');
                writeText(out, read.file());
                writeText(out, read.fileName());
                out.writeInt(read.from());
            }
            case Request.Unpack unpack -> {
                out.writeByte('U');
                writeText(out, unpack.file());
                writeText(out, unpack.fileName());
                writeText(out, unpack.insidePath());
                writeText(out, unpack.target());
            }
        }
        out.flush();
    }

    /** The next request; empty when the parent has closed. */
    static Optional<Request> readRequest(DataInputStream in) throws IOException {
        return switch (in.read()) {
            case -1 -> Optional.empty();
            case 'R' -> Optional.of(new Request.Read(readText(in), readText(in), in.readInt()));
            case 'U' -> Optional.of(new Request.Unpack(readText(in), readText(in), readText(in), readText(in)));
            default -> throw new IOException("not a request");
        };
    }

    static void write(DataOutputStream out, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Ready unused -> out.writeByte('r');
            case Reply.Next next -> {
                out.writeByte('n');
                out.writeInt(next.number());
                writeOptional(out, next.insidePath());
            }
            case Reply.Scanned unused -> out.writeByte('s');
            case Reply.Part part -> writePart(out, part.part());
            case Reply.Done unused -> out.writeByte('d');
        }
        out.flush();
    }

    static Reply readReply(DataInputStream in) throws IOException {
        var word = in.readByte();
        return switch (word) {
            case 'r' -> new Reply.Ready();
            case 'n' -> new Reply.Next(in.readInt(), readOptional(in));
            case 's' -> new Reply.Scanned();
            case 'p' -> new Reply.Part(readPart(in));
            case 'd' -> new Reply.Done();
            default -> throw new ProtocolException("no reply begins with " + word);
        };
    }

    /** A worker that says what no worker says. */
    static final class ProtocolException extends IOException {
        private static final long serialVersionUID = 1L;

        ProtocolException(String message) {
            super(message);
        }
    }

    private static void writePart(DataOutputStream out, ExtractedPart part) throws IOException {
        out.writeByte('p');
        writeOptional(out, part.insidePath());
        switch (part.outcome()) {
            case Extraction.Read read -> {
                out.writeBoolean(true);
                ReadingWire.write(out, read.reading());
            }
            case Extraction.Refused refused -> {
                out.writeBoolean(false);
                writeText(out, refused.reason().name());
                writeText(out, refused.message());
            }
        }
    }

    private static ExtractedPart readPart(DataInputStream in) throws IOException {
        var insidePath = readOptional(in);
        var outcome = in.readBoolean()
                ? new Extraction.Read(ReadingWire.read(in))
                : new Extraction.Refused(readEnum(in, Refusal.class), readText(in));
        return new ExtractedPart(insidePath, outcome);
    }

    static <E extends Enum<E>> E readEnum(DataInputStream in, Class<E> type) throws IOException {
        var name = readText(in);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("no " + type.getSimpleName() + " is called " + name);
        }
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new ProtocolException("no text has the length " + length);
        }
        return new String(in.readNBytes(length), UTF_8);
    }

    static void writeOptional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            writeText(out, text.get());
        }
    }

    static Optional<String> readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
    }
}
