package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The documents that one container holds, unfolded into files until they have been read. */
final class Inner implements AutoCloseable {
    /** What systems leave in archives and no person put there. */
    private static final Pattern JUNK =
            Pattern.compile("(^|/)(__MACOSX|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)(/|$)");

    private static final int CHUNK = 1 << 16;

    private final Source container;
    private final Unfolded unfolded;
    private final ExtractionLimits limits;
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Inner(Source container, Unfolded unfolded, ExtractionLimits limits) {
        this.container = container;
        this.unfolded = unfolded;
        this.limits = limits;
    }

    /** In the order in which they were found. */
    List<Source> sources() {
        return List.copyOf(sources);
    }

    /**
     * Keeps a document.
     *
     * @return the name that it is kept under, another than wanted where that was taken
     * @throws RefusedException when the file unfolds to more than the limits
     */
    String add(InputStream bytes, String name) throws IOException {
        if (JUNK.matcher(name).find()) {
            return name;
        }
        if (!unfolded.onePartMore(limits.parts())) {
            throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.parts");
        }
        var file = Files.createTempFile("inner", ".bin");
        var whole = false;
        try {
            copy(bytes, file);
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file); // half a document is none
            }
        }
        var kept = unused(name);
        sources.add(container.holding(file, kept));
        return kept;
    }

    /** Two documents of one name stay two. */
    private String unused(String name) {
        var wanted = name.isBlank() ? "document-" + (sources.size() + 1) : name;
        var candidate = wanted;
        for (var copy = 2; !names.add(candidate); copy++) {
            candidate = wanted + " (" + copy + ")";
        }
        return candidate;
    }

    private void copy(InputStream bytes, Path file) throws IOException {
        var chunk = new byte[CHUNK];
        try (var out = Files.newOutputStream(file)) {
            for (var count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
                if (!unfolded.bytesMore(count, limits.inputBytes())) {
                    throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.unfolded");
                }
                out.write(chunk, 0, count);
            }
        }
    }

    @Override
    public void close() {
        for (var source : sources) {
            try {
                Files.deleteIfExists(source.file());
            } catch (IOException e) {
                System.getLogger("fr.vigie.extract").log(System.Logger.Level.DEBUG, "left to the worker's end", e);
            }
        }
    }

    /** How much one given file has unfolded to so far, over all its containers. */
    static final class Unfolded {
        private long bytes;
        private int parts;

        boolean bytesMore(int count, long limit) {
            bytes += count;
            return bytes <= limit;
        }

        boolean onePartMore(int limit) {
            parts++;
            return parts <= limit;
        }
    }
}
