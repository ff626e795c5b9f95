package fr.vigie.server;

import fr.vigie.intake.Holding;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The version that a tag speaks of: {@code "3-5f0c…"} is version 3, the rest changes with what else is shown of it. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})(?:-[0-9a-f]*)?\"");

    private Versions() {}

    static String tag(int version, byte[] shown) {
        return "\"" + version + "-" + Answers.digest(shown) + "\"";
    }

    /**
     * The version that the writer looked at, by {@code If-Match}.
     *
     * @return empty for {@code *}
     * @throws Problem 428 without the header, 412 when it names no version
     */
    static OptionalInt expected(Context context) {
        var header = Optional.ofNullable(context.header("If-Match"))
                .orElseThrow(() -> new Problem(428, "ifMatchNeeded"))
                .strip();
        if (header.equals("*")) {
            return OptionalInt.empty();
        }
        var tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new Problem(412, "notAVersion", header);
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }

    /** The same where the header is free to be left out. */
    static OptionalInt expectedIfAny(Context context) {
        return context.header("If-Match") == null ? OptionalInt.empty() : expected(context);
    }

    /** Names the version that a document has now. */
    static void put(Context context, Holding holding) {
        put(context, holding.version());
    }

    /** Names the version that what was asked for has now. */
    static void put(Context context, int version) {
        context.header("ETag", "\"" + version + "\"");
    }
}
