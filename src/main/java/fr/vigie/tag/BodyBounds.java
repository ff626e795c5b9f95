package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the names of bodies begin and end, by the rules of annotation: a class noun written small stays outside
 * ({@code le pôle [Minalogic]}), a region or town right behind belongs to the name ({@code EFS Bretagne}), and after
 * {@code les CHU de …} the towns that follow stand for hospitals.
 */
final class BodyBounds {
    private static final Set<String> CLASS_NOUNS = Set.of(
            "pôle",
            "agence",
            "cluster",
            "groupe",
            "société",
            "laboratoire",
            "laboratoires",
            "entreprise",
            "entreprises",
            "association",
            "cabinet",
            "start-up",
            "startup",
            "fonds",
            "pépinière",
            "média",
            "journal",
            "quotidien",
            "chaîne",
            "réseau",
            "éditeur",
            "enseigne",
            "coopérative",
            "technopole",
            "incubateur",
            "équipementier",
            "fabricant",
            "filiale",
            "collectif",
            "biotech",
            "medtech",
            "sous-traitant",
            "usine",
            "plateforme",
            "programme");
    private static final Set<String> PLURAL_HEADS =
            Set.of("CHU", "CHRU", "CH", "CHR", "ARS", "UFR", "CCI", "CPTS", "GHT");
    private static final Set<String> PLURAL_WORDS =
            Set.of("les", "des", "aux", "deux", "trois", "quatre", "cinq", "six");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l'", "un", "une");
    private static final Set<String> COORDINATING = Set.of(",", "et", "de", "d'", "du", "ou", "des");

    private BodyBounds() {}

    /** The names of a sentence, in order and without overlap, with the bounds that the rules want. */
    static List<Candidate> mended(List<Candidate> names, Sentence sentence, String text) {
        Tokens tokens = sentence.tokens();
        var mended = new ArrayList<Candidate>();
        boolean plural = false;
        for (Candidate name : names) {
            int from = tokens.startingAt(name.span().start());
            int to = tokens.endingAt(name.span().end());
            if (plural && name.type() != NameType.PERSON && follows(tokens, mended.getLast(), from)) {
                mended.add(new Candidate(NameType.ORGANISATION, name.span(), Candidate.Source.PATTERN));
                continue;
            }
            if (name.type() != NameType.ORGANISATION) {
                plural = false;
                if (name.type() == NameType.PLACE && !mended.isEmpty() && joins(mended.getLast(), name, text)) {
                    Candidate body = mended.removeLast();
                    mended.add(new Candidate(
                            NameType.ORGANISATION,
                            new Span(body.span().start(), name.span().end()),
                            Candidate.Source.PATTERN));
                } else {
                    mended.add(name);
                }
                continue;
            }
            Candidate cut = name.source() == Candidate.Source.LIST ? name : cut(name, tokens, from, to);
            mended.add(small(cut, tokens));
            plural = PLURAL_HEADS.contains(tokens.form(from))
                    && from > 0
                    && PLURAL_WORDS.contains(tokens.form(from - 1).toLowerCase(Locale.ROOT));
        }
        return mended;
    }

    /** A class noun written small at the beginning is left out. */
    private static Candidate small(Candidate body, Tokens tokens) {
        int from = tokens.startingAt(body.span().start());
        int to = tokens.endingAt(body.span().end());
        boolean outside = from + 1 < to
                && CLASS_NOUNS.contains(tokens.form(from))
                && Character.isUpperCase(tokens.form(from + 1).charAt(0));
        return outside ? new Candidate(body.type(), tokens.span(from + 1, to), body.source()) : body;
    }

    /** What the model took for one name over {@code , filiale de} or {@code et le} is its first. */
    private static Candidate cut(Candidate body, Tokens tokens, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            String form = tokens.form(i);
            String next = tokens.form(i + 1);
            boolean apposition = form.equals(",") && Character.isLowerCase(next.charAt(0)) && !next.equals("de");
            if (apposition || form.equals("et") && ARTICLES.contains(next) || form.equals("»") || form.equals("(")) {
                return new Candidate(body.type(), tokens.span(from, i), body.source());
            }
        }
        return body;
    }

    private static boolean follows(Tokens tokens, Candidate before, int from) {
        for (int i = tokens.endingAt(before.span().end()); i < from; i++) {
            if (!COORDINATING.contains(tokens.form(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(Candidate body, Candidate place, String text) {
        return body.type() == NameType.ORGANISATION
                && body.span().end() + 1 == place.span().start()
                && text.charAt(body.span().end()) == ' ';
    }
}
