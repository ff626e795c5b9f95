package fr.vigie.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, scripts and pictures, from the class path. Each has an address with its content's digest in it, so that a
 * browser keeps it for a year and still gets a new one at once.
 */
final class Assets {
    /** Where they are served. */
    static final String PATH = "/static/";

    /** All style sheets as one: the files in the order of the cascade. */
    static final String STYLES = "vigie.css";

    private static final List<String> STYLE_FILES = List.of(
            "layers",
            "tokens",
            "base",
            "controls",
            "frame",
            "search",
            "facets",
            "histogram",
            "map",
            "sheet",
            "results",
            "document",
            "correct",
            "upload",
            "desk",
            "monitors",
            "dossiers",
            "review",
            "prose",
            "comparison",
            "access",
            "print");

    private static final String PDFJS = "META-INF/resources/webjars/pdfjs-dist/4.10.38/build/";

    private static final Map<String, String> OTHERS = Map.of(
            "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "pdfjs.mjs", PDFJS + "pdf.min.mjs",
            "pdfjs-worker.mjs", PDFJS + "pdf.worker.min.mjs");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /** A file as it is sent; never changed. */
    private static final class Asset {
        private final byte[] bytes;
        private final String type;
        private final String digest;

        Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.digest = Answers.digest(bytes);
        }
    }

    /** The address of a file under {@code web/static}, such as {@code scripts/reader.js}. */
    String address(String path) {
        var asset = find(path).orElseThrow(() -> new IllegalArgumentException("no such asset: " + path));
        return PATH + path + "?v=" + asset.digest;
    }

    void serve(Context context) {
        var asset = find(context.pathParam("path")).orElseThrow(() -> new Problem(404, "noSuchPage"));
        boolean versioned = asset.digest.equals(context.queryParam("v"));
        context.header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        if (!Answers.isKnown(context, "W/\"" + asset.digest + "\"")) {
            context.contentType(asset.type).result(asset.bytes);
        }
    }

    private Optional<Asset> find(String path) {
        if (!path.matches("([a-z0-9-]+/)*[a-z0-9-]+\\.[a-z]+")) {
            return Optional.empty();
        }
        var found = known.get(path);
        if (found == null) {
            found = read(path);
            if (found.isPresent()) {
                known.put(path, found);
            }
        }
        return found;
    }

    private static Optional<Asset> read(String path) {
        var type = Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
        var bytes =
                path.equals(STYLES) ? Optional.of(styles()) : bytes(OTHERS.getOrDefault(path, "web/static/" + path));
        return type.flatMap(t -> bytes.map(b -> new Asset(b, t)));
    }

    private static byte[] styles() {
        var all = new ByteArrayOutputStream();
        for (var file : STYLE_FILES) {
            all.writeBytes(bytes("web/static/styles/" + file + ".css")
                    .orElseThrow(() -> new IllegalStateException("no style sheet: " + file)));
        }
        return all.toByteArray();
    }

    private static Optional<byte[]> bytes(String resource) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
