package fr.vigie.extract.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day on which a piece was published or signed, recognised by the words before it or by its place: a date in a
 * sentence is the date of what the sentence tells. Evidence is asked in the order of its weight; the day of an update
 * counts where nothing else is said.
 */
public final class PublicationDate {
    private static final int TOP = 30;
    private static final int HEAD = 14;
    private static final int BOTTOM = 12;
    private static final int LONGEST_LABEL = 60;

    private static final Pattern PUBLISHED = Pattern.compile(
            "\\b(publi(e|es|ee|ees|cation)\\b|mis en ligne|mise en ligne|paru|parution|poste le|post[eé]e? |diffus|date de l|"
                    + "posted|published|released|issued|created|cree le|creation|date ?:|date de|emis le|redige le|ecrit le|"
                    + "communique du|communique de presse du|article du|fait a|edition du)");
    private static final Pattern UPDATED =
            Pattern.compile("\\b(mis a jour|mise a jour|maj|actualise|modifi|revis|last update|updated|edited)");

    /** What somebody did with a copy. */
    private static final Pattern HANDLED = Pattern.compile(
            "\\b(consulte|imprime|telecharge|ajoute|depose|uploaded|downloaded|printed|archive|capture|acces le)");

    private static final Pattern EMBARGO = Pattern.compile("\\bembargo\\b");
    private static final Pattern PRESENTED = Pattern.compile(
            "\\b(presente|presentee|adopte|adoptee|remis|remise|approuve|approuvee|valide|validee)s? (a|au|aux|en|par|devant|lors|le)\\b");

    /** Words that make a date the date of something that will happen or happened. */
    private static final Pattern EVENT = Pattern.compile(
            "\\b(rendez-vous|inscri|avant le|jusqu|des le|depuis|du|au|ouver|conference|reunion (?![,)]|le )|seance|colloque|salon|"
                    + "journee|congres|forum|debut|fin|naissance|nee? (le|a)|limite|cloture|a partir|entre le|deces|decret|loi|"
                    + "arrete|decision|donnees|chiffres|situation|bilan|valable|embargo|inauguration|visite|aura lieu|se tiendra)\\b");

    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday"
                    + "|sunday)\\b");

    /** An agreeing participle behind a noun that is not the piece itself. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:une?|les?|la|des|du|son|sa|leur|l'|d'|deux|plusieurs|dernieres?|derniers?)(?: |(?<='))(?!(?:present|article|communique|document|entree|billet)\\b)"
                    + "[a-z' -]{3,60} (?:publie|paru|diffuse|poste|emis)(?:e|s|es)? (?:le |ce |hier |en |dans )?[^.;:|]{0,40}$");

    private static final int SENTENCE = 12;
    private static final Pattern INITIAL = Pattern.compile("\\b\\p{L}\\. ");

    private PublicationDate() {}

    /** From the lines of a piece, the first at its top. */
    public static Optional<LocalDate> in(List<String> lines) {
        return labelled(lines.subList(0, Math.min(TOP, lines.size())), PUBLISHED)
                .or(() -> dateline(lines))
                .or(() -> alone(lines))
                .or(() -> labelled(lines, PUBLISHED))
                .or(() -> labelled(lines, UPDATED))
                .or(() -> labelled(lines.subList(0, Math.min(HEAD, lines.size())), PRESENTED))
                .or(() -> labelled(lines.subList(0, Math.min(TOP, lines.size())), EMBARGO));
    }

    private static Optional<LocalDate> labelled(List<String> lines, Pattern label) {
        for (var line : lines) {
            var found = labelled(line, label);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The date that stands soon after a label, with no other date between. */
    private static Optional<LocalDate> labelled(String line, Pattern label) {
        var from = 0;
        for (var found : Dates.in(line)) {
            var before = Folded.of(line.substring(Math.max(from, found.start() - LONGEST_LABEL), found.start()));
            var isOther = !label.equals(UPDATED) && UPDATED.matcher(before).find()
                    || HANDLED.matcher(before).find();
            var isFree = label.equals(EMBARGO) || label.equals(PRESENTED);
            if (label.matcher(before).find()
                    && !isOther
                    && !(label.equals(PUBLISHED) && isTold(line, found.start()))
                    && (isFree || !EVENT.matcher(afterLabel(before, label)).find())) {
                return Optional.of(found.date());
            }
            from = found.end();
        }
        return Optional.empty();
    }

    /** {@code Selon une étude publiée le 3 mars 2021 par l'Insee, …}: the day of something else that a sentence tells of. */
    private static boolean isTold(String line, int end) {
        var isSentence = Words.count(line) >= SENTENCE && Words.isProse(line);
        var told = TOLD.matcher(Folded.of(line.substring(0, end)));
        return isSentence && told.find();
    }

    private static String afterLabel(String before, Pattern label) {
        var matcher = label.matcher(before);
        var end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return before.substring(end);
    }

    /** {@code Dijon, le 26 janvier 2021}, at the top or below the text; an agency writes on behind it. */
    private static Optional<LocalDate> dateline(List<String> lines) {
        var top = Math.min(TOP, lines.size());
        for (var at = 0; at < top; at++) {
            var found = dateline(lines.get(at));
            if (found.isPresent()) {
                return found;
            }
        }
        for (var at = Math.max(top, lines.size() - BOTTOM); at < lines.size(); at++) {
            var found = dateline(lines.get(at));
            if (found.isPresent() && lines.get(at).length() <= LONGEST_LABEL + 20) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dateline(String line) {
        var dates = Dates.in(line);
        if (dates.isEmpty() || dates.getFirst().start() > 2 * LONGEST_LABEL) {
            return Optional.empty();
        }
        var first = dates.getFirst();
        var before = line.substring(0, first.start());
        var start = 0;
        for (var mark : List.of(" – ", " — ", " - ", " | ", "//", " • ")) {
            start = Math.max(start, before.lastIndexOf(mark) + (before.contains(mark) ? mark.length() : 0));
        }
        var written = before.substring(start).strip();
        var place = WEEKDAY.matcher(Folded.of(written)).replaceAll("").strip();
        var comma = place.endsWith(", le") || place.endsWith(",le") || place.endsWith(",") || place.endsWith(", ce");
        var named = !written.isEmpty() && Character.isUpperCase(written.charAt(0)) && place.split(" ").length <= 7;
        return comma
                        && named
                        && isOver(line, first.end())
                        && !EVENT.matcher(place).find()
                        && !HANDLED.matcher(place).find()
                ? Optional.of(first.date())
                : Optional.empty();
    }

    /** After the date the line ends, or a mark or a bracket parts it from what follows. */
    private static boolean isOver(String line, int end) {
        var rest = line.substring(end).strip();
        return rest.isEmpty()
                || ".-–—(:|•,;".indexOf(rest.charAt(0)) >= 0
                || rest.startsWith("à ")
                || rest.length() <= 12;
    }

    /** A line at the head that is a date and little else: a byline, a rubric, a time. */
    private static Optional<LocalDate> alone(List<String> lines) {
        for (var at = 0; at < Math.min(HEAD, lines.size()); at++) {
            var line = lines.get(at);
            var dates = Dates.in(line);
            if (dates.isEmpty()) {
                continue;
            }
            var first = dates.getFirst();
            var before = Folded.of(line.substring(0, first.start()));
            var after = Folded.of(line.substring(first.end()));
            if (isLittle(before)
                    && (isLittle(after) || UPDATED.matcher(after).find())
                    && !UPDATED.matcher(before).find()
                    && !HANDLED.matcher(before).find()
                    && !EVENT.matcher(before).find()
                    && !before.contains("©")) {
                return Optional.of(first.date());
            }
        }
        return Optional.empty();
    }

    private static boolean isLittle(String text) {
        var rest = INITIAL.matcher(WEEKDAY.matcher(text).replaceAll(""))
                .replaceAll("")
                .strip();
        return rest.length() <= 45 && !rest.contains(". ") && rest.split(" ").length <= 7;
    }
}
