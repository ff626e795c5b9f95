package fr.vigie.extract.parse;

import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Typography;
import java.util.regex.Pattern;

/** Takes the marks of Markdown off a plain text; texts copied out of chats and editors have them, whatever they are called. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +(.*?) *#*$");
    private static final Pattern RULE = Pattern.compile("^([-*_=] ?){3,}$");
    private static final Pattern STRONG = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__");
    private static final Pattern WHOLE_EMPHASIS = Pattern.compile("^[*_](?=\\S)([^*_]+)[*_]$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\(https?://[^()\\s]{1,300}\\)");

    private Markdown() {}

    static Manuscript read(String text, Clues clues) {
        return new Manuscript(text.lines().map(Markdown::line).toList(), clues);
    }

    private static Line line(String raw) {
        var text = Typography.clean(raw);
        if (RULE.matcher(text).matches()) {
            return Line.EMPTY;
        }
        var heading = HEADING.matcher(text);
        if (heading.matches()) {
            return new Line(plain(heading.group(2)), heading.group(1).length(), 0);
        }
        return Line.of(plain(text));
    }

    private static String plain(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('_') < 0 && text.indexOf('[') < 0) {
            return text;
        }
        var strong = STRONG.matcher(text).replaceAll("");
        return LINK.matcher(WHOLE_EMPHASIS.matcher(strong).replaceFirst("$1")).replaceAll("$1");
    }
}
