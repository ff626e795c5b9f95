package fr.vigie.tag;

import fr.vigie.document.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What cannot be a name, or not so far, whatever the model says: days and months, the trade's common acronyms,
 * quantities, sentences, headings made of everyday words, towns that the name does not need. Names of the lists are not
 * asked about.
 */
final class NameSieve {
    private static final Pattern QUANTITY =
            Pattern.compile("\\d[\\d., \\u00a0\\u202f]*(?:%|(?:k|M|Md)?€|(?:m²|km|ha|millions?|"
                    + "milliards?|euros?|ans|mois|jours|heures|salariés|collaborateurs|emplois|postes|lits|patients|habitants|"
                    + "entreprises|participants)(?!\\p{L}))");
    private static final Set<String> FINITE = OrdinaryWords.words("""
            est sont était étaient sera seront a ont avait avaient aura auront fait font peut
            peuvent doit doivent va vont permet permettent consiste consistent propose proposent
            vise visent compte comptent recrute recrutent annonce annoncent qui que dont lors entre
            où
            """);
    private static final Set<String> TERRITORIES = Set.of("région", "département");
    private static final Set<String> SEPARATORS = Set.of(";", "·", "|", "/");
    private static final Set<String> COMPASS = Set.of("grand", "nord", "sud");
    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "d'", "la", "le", "les", "l'", "sur", "en", "et", "à", "au", "aux", "&");
    private static final Set<String> EVENTS = Set.of(
            "assises",
            "salon",
            "congrès",
            "colloque",
            "journée",
            "journées",
            "trophées",
            "marathon",
            "tournoi",
            "prix");
    private static final Set<String> OCCASIONS = OrdinaryWords.words("""
            salon congrès forum colloque journée rencontres festival édition prix concours trophées
            exposition film livre loi plan étude enquête projet
            """);

    private final WordLists lists;
    private final OrdinaryWords words;

    NameSieve(WordLists lists) {
        this.lists = lists;
        words = new OrdinaryWords(lists);
    }

    /** What is left of a name that the model or a pattern found, with the towns that were cut off it. */
    List<Candidate> sifted(Candidate candidate, Tokens tokens, String text) {
        int from = tokens.startingAt(candidate.span().start());
        int to = tokens.endingAt(candidate.span().end());
        if (candidate.type() == NameType.PERSON) {
            return List.of(candidate);
        }
        if (words.dates(tokens, from, to) || words.common(tokens, from, to)) {
            return List.of();
        }
        if (candidate.type() == NameType.PLACE) {
            return List.of(candidate);
        }
        if (TERRITORIES.contains(tokens.form(from)) && to > from + 1 && place(tokens, from + 1) == to) {
            return List.of(new Candidate(NameType.PLACE, tokens.span(from + 1, to), candidate.source()));
        }
        var left = new ArrayList<Candidate>();
        int piece = from;
        for (int i = from; i <= to; i++) {
            if (i == to
                    || SEPARATORS.contains(tokens.form(i)) && (!tokens.form(i).equals("/") || apart(text, tokens, i))) {
                body(candidate, tokens, text, piece, i, piece > from || i < to, left);
                piece = i + 1;
            }
        }
        return left;
    }

    private void body(
            Candidate candidate, Tokens tokens, String text, int from, int to, boolean part, List<Candidate> left) {
        int end = to;
        for (int i = from; i < end; i++) {
            if (broken(tokens, text, from, i) || stops(tokens, text, from, i, to)) {
                end = i;
            }
        }
        int town = town(tokens, from, end);
        if (town > 0) {
            left.add(new Candidate(NameType.PLACE, tokens.span(town, end), candidate.source()));
            end = town;
        }
        boolean cut = part || end < to;
        while (end > from && cut && dangling(tokens.form(end - 1))) {
            end--;
        }
        boolean empty = end == from || cut && !words.telling(tokens, from, end);
        if (empty || occasion(tokens, from) || words.heading(tokens, from, end) || words.phrase(tokens, from, end)) {
            return;
        }
        boolean opened = count(tokens, from, end, "«") > count(tokens, from, end, "»");
        boolean closes = opened && end < tokens.size() && tokens.form(end).equals("»");
        left.add(new Candidate(candidate.type(), tokens.span(from, closes ? end + 1 : end), candidate.source()));
    }

    /** Whether a line ends before the token and the name with it: neither word says that more is to come. */
    private boolean broken(Tokens tokens, String text, int from, int i) {
        if (i == from || text.substring(tokens.end(i - 1), tokens.start(i)).indexOf('\n') < 0) {
            return false;
        }
        String before = tokens.form(i - 1);
        return !LINKS.contains(before)
                && !lists.kind(before.toLowerCase(Locale.ROOT), before).startsWith("T")
                && !Character.isLowerCase(tokens.form(i).charAt(0));
    }

    /** Whether no name goes on with the token: a guillemet that none opened, a quantity, a verb. */
    private static boolean stops(Tokens tokens, String text, int from, int i, int to) {
        String form = tokens.form(i);
        boolean quoted = count(tokens, from, i, "«") > count(tokens, from, i, "»");
        boolean quantity =
                QUANTITY.matcher(text).region(tokens.start(i), text.length()).lookingAt();
        return form.equals("»") && !quoted
                || quantity
                || !quoted && i > from && FINITE.contains(form) && !compass(tokens, i, to);
    }

    private static boolean compass(Tokens tokens, int i, int to) {
        return tokens.form(i).equals("est")
                && (i + 1 == to || COMPASS.contains(tokens.form(i - 1).toLowerCase(Locale.ROOT)));
    }

    /** Where the town begins that ends the name and is no part of it; 0 where there is none. */
    private int town(Tokens tokens, int from, int end) {
        for (int i = from + 1; i + 1 < end; i++) {
            boolean at = tokens.form(i).equals("à");
            boolean of = (tokens.form(i).equals("de") || tokens.form(i).equals("d'")) && words.own(tokens, from, i);
            if ((at || of) && place(tokens, i + 1) == end) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Where the place ends that begins at the token; -1 where none does. */
    private int place(Tokens tokens, int at) {
        var marks = new String[tokens.size()];
        int end = lists.markPlace(tokens.forms(), at, marks);
        return marks[at] == null ? -1 : end;
    }

    /** Whether it is an event, or a word before says that it is called so: {@code le salon « … »}. */
    private static boolean occasion(Tokens tokens, int from) {
        return EVENTS.contains(tokens.form(from).toLowerCase(Locale.ROOT))
                || from > 1
                        && tokens.form(from - 1).equals("«")
                        && OCCASIONS.contains(tokens.form(from - 2).toLowerCase(Locale.ROOT));
    }

    private static boolean dangling(String form) {
        return LINKS.contains(form) || !Character.isLetterOrDigit(form.charAt(0)) && !form.equals("»");
    }

    private static boolean apart(String text, Tokens tokens, int i) {
        return tokens.start(i) > 0 && text.charAt(tokens.start(i) - 1) <= ' ';
    }

    private static int count(Tokens tokens, int from, int to, String mark) {
        return (int) IntStream.range(from, to)
                .filter(i -> tokens.form(i).equals(mark))
                .count();
    }
}
