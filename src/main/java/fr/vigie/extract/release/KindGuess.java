package fr.vigie.extract.release;

import fr.vigie.document.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What sort of piece a text is, by the dress of the genre. */
final class KindGuess {
    private static final int TOP = 14;
    private static final int PAGES_OF_A_REPORT = 8;
    private static final int WORDS_OF_A_REPORT = 4_000;
    private static final Pattern RELEASE = Pattern.compile(
            "^(communiques?( de presse)?|cp|dossier de presse|(press|news|media) release|for immediate release|"
                    + "(information|info|note|point|invitation) ?(a la |aux )?presse|pour diffusion immediate)\\b.{0,60}$");
    private static final Pattern WIRE =
            Pattern.compile("^.{0,80}(--\\([^)]{1,60}\\)--|/ ?[a-z -]{0,20}wire[a-z -]{0,10} ?/ ?--?)");
    private static final Pattern PRESS_CONTACT = Pattern.compile(
            "^(vos |votre |nos )?(contacts?|relations?|service|bureau) (de |avec la |media |la )?(presse|medias?)\\b.{0,180}$|^(press|media) contacts?\\b.{0,180}$|^contacts? ?:?$");
    private static final Pattern ABOUT =
            Pattern.compile("^[-•* ]*(a propos|about) (de|du|des|d'|of|the)\\b|^[-•* ]*(a propos|about)\\b.{0,90}$");
    private static final Pattern REPORT = Pattern.compile(
            "\\b(rapport (annuel|d'activite|final|d'etape|moral|d'information|public)|bilan (annuel|d'activite|social)|"
                    + "rapport|annual report|activity report|etude|livre blanc|diagnostic territorial|schema regional|projet regional de sante|panorama|tableau de bord)\\b");
    private static final Pattern BYLINE = Pattern.compile(
            "^(publie|mis en ligne|par |propos recueillis|de notre|article).{0,80}$|.*\\((afp|apm|aap|reuters)\\).*|.{3,50} [-–—|] (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \\d.*|^[a-z]{2,4}(/[a-z]{2,4}){1,3}$");

    private KindGuess() {}

    static Kind of(List<Line> lines, Clues clues, Optional<String> title, int pages) {
        var top = lines.stream()
                .filter(line -> !line.isEmpty())
                .limit(TOP)
                .map(line -> Folded.of(line.text()))
                .toList();
        var all = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> Folded.of(line.text()))
                .toList();
        var labelled = any(top, RELEASE) || any(top, WIRE);
        var contacts = any(all, PRESS_CONTACT);
        var about = any(all, ABOUT);
        if (clues.origin() == Origin.SHEET) {
            return Kind.OTHER;
        }
        if (isReport(all, top, title, pages) && !(labelled && pages <= 6)) {
            return Kind.REPORT;
        }
        if (labelled || contacts && about || contacts && clues.kind().isEmpty()) {
            return Kind.COMMUNIQUE;
        }
        if (clues.kind().isPresent()) {
            return clues.kind().get();
        }
        if (clues.origin() == Origin.WEB
                || any(top, BYLINE)
                || any(all.subList(Math.max(0, all.size() - 3), all.size()), BYLINE)) {
            return Kind.ARTICLE;
        }
        return clues.origin() == Origin.PLAIN && proseLines(lines) >= 3 ? Kind.ARTICLE : Kind.OTHER;
    }

    private static boolean isReport(List<String> all, List<String> top, Optional<String> title, int pages) {
        var named =
                title.map(Folded::of).map(text -> REPORT.matcher(text).find()).orElse(false)
                        || any(top.subList(0, Math.min(6, top.size())), REPORT);
        var words = all.stream().mapToInt(Words::count).sum();
        return pages >= PAGES_OF_A_REPORT && words > 1_500 || words > WORDS_OF_A_REPORT && named || named && pages >= 4;
    }

    private static boolean any(List<String> lines, Pattern pattern) {
        return lines.stream()
                .anyMatch(line -> line.length() <= 600 && pattern.matcher(line).find());
    }

    private static long proseLines(List<Line> lines) {
        return lines.stream().filter(line -> Words.isProse(line.text())).count();
    }
}
