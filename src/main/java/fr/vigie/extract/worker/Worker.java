package fr.vigie.extract.worker;

import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.RefusalMessages;
import fr.vigie.extract.parse.DocumentReader;
import fr.vigie.extract.parse.PartSink;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;

/** The child process: reads one file after another until its parent closes. */
public final class Worker {
    private final DataOutputStream out;
    private final DocumentReader reader;

    private Worker(DataOutputStream out, DocumentReader reader) {
        this.out = out;
        this.reader = reader;
    }

    /** Started by {@link WorkerCommand} alone. */
    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints would spoil the frames; what it logs about a hostile file nobody reads.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        LogManager.getLogManager().reset();
        var limits = limits(arguments);
        var messages = new RefusalMessages(Locale.forLanguageTag(arguments[4]));
        new Worker(out, new DocumentReader(limits, messages)).serve(in);
    }

    static List<String> arguments(ExtractionLimits limits, Locale locale) {
        return List.of(
                Integer.toString(limits.textLength()),
                Long.toString(limits.inputBytes()),
                Integer.toString(limits.depth()),
                Integer.toString(limits.parts()),
                locale.toLanguageTag());
    }

    private static ExtractionLimits limits(String[] arguments) {
        return ExtractionLimits.standard()
                .withTextLength(Integer.parseInt(arguments[0]))
                .withInputBytes(Long.parseLong(arguments[1]))
                .withParts(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }

    private void serve(DataInputStream in) throws IOException {
        say(new Wire.Reply.Ready());
        for (var request = Wire.readRequest(in); request.isPresent(); request = Wire.readRequest(in)) {
            switch (request.get()) {
                case Wire.Request.Read read ->
                    reader.read(Path.of(read.file()), read.fileName(), new Teller(read.from()));
                case Wire.Request.Unpack unpack ->
                    reader.unpack(
                                    Path.of(unpack.file()),
                                    unpack.fileName(),
                                    unpack.insidePath(),
                                    Path.of(unpack.target()))
                            .ifPresent(
                                    refused -> say(new Wire.Reply.Part(new ExtractedPart(Optional.empty(), refused))));
            }
            say(new Wire.Reply.Done());
        }
    }

    private void say(Wire.Reply reply) {
        try {
            Wire.write(out, reply);
        } catch (IOException e) {
            throw new UncheckedIOException("the parent has gone", e);
        }
    }

    /** Tells the parent of every step, so that it knows which document a death is owed to. */
    private final class Teller implements PartSink {
        private final int from;
        private int number;

        Teller(int from) {
            this.from = from;
        }

        @Override
        public Turn next(Optional<String> insidePath) {
            var mine = number++;
            say(new Wire.Reply.Next(mine, insidePath));
            if (mine >= from) {
                return Turn.READ;
            }
            return mine == from - 1 ? Turn.LEAVE : Turn.OPEN_ONLY;
        }

        @Override
        public void scanned() {
            say(new Wire.Reply.Scanned());
        }

        @Override
        public void part(ExtractedPart part) {
            say(new Wire.Reply.Part(part));
        }
    }
}
