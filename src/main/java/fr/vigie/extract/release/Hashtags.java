package fr.vigie.extract.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The hashtags of a piece, also where they stand alone on a line that is not of its text. */
final class Hashtags {
    private static final int MOST = 50;

    /** A letter must be in it: {@code #1} is a rank; what hangs on an address or on a word is none. */
    private static final Pattern HASHTAG = Pattern.compile(
            "(?<![\\p{L}\\p{N}_/&?=#.:-])[#＃](?=[\\p{N}_]{0,20}\\p{L})([\\p{L}\\p{M}\\p{N}_]{2,60})(?![\\p{L}\\p{N}_])");

    private static final Pattern COLOUR = Pattern.compile("(?i)(?=.*\\d)[0-9a-f]{6}|(?=.*\\d)[0-9a-f]{3}");

    private Hashtags() {}

    /** Without their sign, as first written, each once whatever its case and accents. */
    static List<String> in(List<Line> lines) {
        Map<String, String> found = new LinkedHashMap<>();
        for (var line : lines) {
            var hashtags = HASHTAG.matcher(line.text());
            while (hashtags.find() && found.size() < MOST) {
                var hashtag = hashtags.group(1);
                if (!COLOUR.matcher(hashtag).matches()) {
                    found.putIfAbsent(Folded.of(hashtag), hashtag);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
