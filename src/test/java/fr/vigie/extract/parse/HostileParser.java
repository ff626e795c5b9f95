package fr.vigie.extract.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/**
 * A parser with every fault that a parser can have, for the type of a format that nobody sends: what the first line of the
 * file says is what it does.
 */
public final class HostileParser implements Parser {
    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("x-hdf"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException {
        var said = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (said.contains("hang")) {
            hang();
        } else if (said.contains("exit")) {
            Runtime.getRuntime().halt(7);
        } else if (said.contains("eat")) {
            eat();
        } else if (said.contains("spin")) {
            spin(said.length());
        } else {
            throw new IllegalStateException("a defect in a parser");
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            hang();
        }
    }

    private static void eat() {
        var eaten = new ArrayList<byte[]>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[1 << 20]);
        }
    }

    private static void spin(long from) {
        var count = from;
        while (count != 0) {
            count = count == Long.MAX_VALUE ? 1 : count + 1;
        }
    }
}
