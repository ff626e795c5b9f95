package fr.vigie.extract.release;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heading of a piece among the lines at its top: not the label of the genre, the letterhead, a date, a caption or
 * what a file was called.
 *
 * @param first the line where it begins
 * @param last the line where it ends; a heading may take several
 */
record TitleFinder(int first, int last, String text) {
    private static final int TOP = 30;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 45;
    private static final int LONGEST = 320;

    private static final Pattern LABEL = Pattern.compile(
            "^(communiques?( de presse)?( conjoint| commun)?( (du|de la|de l'|des|de|d') ?.{2,60})?( ?[-–—|:] ?.{2,40})?|cp|dossier de presse|"
                    + "(information|informations|info|note|point|invitation|alerte|espace|conference de|actu|service|revue de|infos?) ?(a la |aux |de )?presse|"
                    + "press release|news release|for immediate release|media release|pour diffusion immediate|diffusion immediate|"
                    + "sommaire|table des matieres|contents|edito(rial)?|sous embargo.*|embargo.*|introduction|preambule|contexte|avant-propos|"
                    + "rapport annuel|rapport d'activite|publie.*|page \\d+.*|(n°|numero) ?\\d+.*|a l'attention .*|objet ?:?|"
                    + "madame, monsieur.*|(direction|service)( generale| de la communication| communication).*|bonjour.*|mesdames.*|a propos.*|contacts?( presse)?.*)$");
    private static final Pattern MARK = Pattern.compile("https?://|www\\.|@|\\b0\\d([ .]?\\d\\d){4}\\b|^#|\\btel ?:");
    private static final Pattern FILE_LABEL =
            Pattern.compile("(\\.(pdf|docx?|jpe?g|png|odt|html?)$)|(^(img|dsc|p)[_-]?\\d+)|(_)");

    /** The heading that the lines show; the file's own title helps where one of them says the same. */
    static Optional<TitleFinder> in(List<Line> lines, Optional<String> known) {
        return same(lines, known).or(() -> marked(lines)).or(() -> unmarked(lines));
    }

    private static Optional<TitleFinder> same(List<Line> lines, Optional<String> known) {
        var words = known.map(Folded::words).orElse("");
        if (Words.count(words) < FEWEST_WORDS) {
            return Optional.empty();
        }
        for (var at = 0; at < Math.min(TOP, lines.size()); at++) {
            if (Folded.words(lines.get(at).text()).equals(words)) {
                return Optional.of(new TitleFinder(at, at, lines.get(at).text()));
            }
        }
        return Optional.empty();
    }

    /** The greatest heading near the top, in all of its lines. */
    private static Optional<TitleFinder> marked(List<Line> lines) {
        var best = -1;
        for (var at = 0; at < Math.min(TOP, lines.size()); at++) {
            var line = lines.get(at);
            if (line.isHeading()
                    && isTitle(line.text())
                    && (best < 0 || line.heading() < lines.get(best).heading())) {
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(joined(lines, best));
    }

    private static Optional<TitleFinder> unmarked(List<Line> lines) {
        for (var at = 0; at < Math.min(TOP, lines.size()); at++) {
            var text = lines.get(at).text();
            if (Words.isProse(text)
                    && !Words.isCapitals(text)
                    && (Words.endsSentence(text) || Words.count(text) > MOST_WORDS)) {
                return Optional.empty();
            }
            if (isTitle(withoutComma(lines, at)) && !Words.endsSentence(text) && !isLetterhead(lines, at)) {
                return Optional.of(joined(lines, at));
            }
        }
        return Optional.empty();
    }

    /** A comma at its end, where the next line goes on in small letters, ends no heading. */
    private static String withoutComma(List<Line> lines, int at) {
        var text = lines.get(at).text();
        var next = at + 1 < lines.size() ? lines.get(at + 1).text() : "";
        var goesOn = text.endsWith(",")
                && !next.isEmpty()
                && (Character.isLowerCase(next.charAt(0)) || Words.isCapitals(text) && Words.isCapitals(next))
                && !Words.endsSentence(next);
        return goesOn ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isTitle(String text) {
        var count = Words.count(text);
        var folded = Folded.of(text);
        return count >= FEWEST_WORDS
                && count <= MOST_WORDS
                && text.length() <= LONGEST
                && !LABEL.matcher(folded).matches()
                && !MARK.matcher(folded).find()
                && !isFileLabel(text)
                && !isDateLine(text)
                && !Boilerplate.isAround(text)
                && "-•*–▪".indexOf(text.charAt(0)) < 0
                && !text.endsWith(":")
                && !text.endsWith(",")
                && !text.contains(" | ");
    }

    /** A line that is a date and its place, or a byline. */
    private static boolean isDateLine(String text) {
        var dates = Dates.in(text);
        return !dates.isEmpty() && dates.getFirst().start() <= 12
                || !dates.isEmpty()
                        && text.length()
                                        - (dates.getFirst().end()
                                                - dates.getFirst().start())
                                <= 40;
    }

    /** {@code AURA leader sante 1}: few words, none with a mark of French, numbered as files are. */
    private static boolean isFileLabel(String text) {
        var lastWord = text.substring(text.lastIndexOf(' ') + 1);
        var numbered = !lastWord.isEmpty()
                && lastWord.length() <= 3
                && lastWord.chars().allMatch(Character::isDigit);
        var plain = text.chars().allMatch(c -> c < 0x80 && c != '\'' && c != ',' && c != ':');
        return FILE_LABEL.matcher(text).find() || numbered && plain && Words.count(text) <= 6;
    }

    /** Names in capitals parted by strokes, above a better heading. */
    private static boolean isLetterhead(List<Line> lines, int at) {
        var text = lines.get(at).text();
        var strokes = text.contains(" - ") || text.contains(" – ") || text.contains(" | ") || text.contains(" / ");
        return at <= 6
                && (strokes && Words.isCapitals(text) || Organisations.isName(text))
                && lines.stream()
                        .skip(at + 1L)
                        .limit(8)
                        .anyMatch(line -> isTitle(line.text())
                                && !Words.endsSentence(line.text())
                                && Words.count(line.text()) >= 5);
    }

    /** A heading goes on in the next line where that is of its kind and no empty line is between. */
    private static TitleFinder joined(List<Line> lines, int first) {
        var text = new StringBuilder(lines.get(first).text());
        var last = first;
        for (var at = first + 1; at < lines.size() && at <= first + 4; at++) {
            var line = lines.get(at);
            if (line.isEmpty()
                    || line.heading() != lines.get(first).heading()
                    || Words.endsSentence(text.toString())
                    || !line.isHeading() && !continues(lines.get(first).text(), line.text())
                    || isDateLine(line.text())
                    || LABEL.matcher(Folded.of(line.text())).matches()
                    || text.length() + line.text().length() > LONGEST) {
                break;
            }
            text.append(' ').append(line.text());
            last = at;
        }
        return new TitleFinder(first, last, text.toString());
    }

    private static boolean continues(String first, String next) {
        var capitals = Words.isCapitals(first) && Words.isCapitals(next);
        var small = Character.isLowerCase(next.charAt(0)) && !Words.isProse(next);
        return capitals || small;
    }
}
