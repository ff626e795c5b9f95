package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;
import java.util.Set;

/** Looks behind marked words, inside them and before them for who speaks. */
final class Attributions {
    private static final int LONGEST_SIGNATURE = 40;
    private static final Set<String> NO_VERBS = Set.of(
            "entre",
            "contre",
            "comme",
            "dont",
            "pendant",
            "durant",
            "avant",
            "devant",
            "suivant",
            "concernant",
            "elle",
            "cette",
            "quand",
            "quelle",
            "face",
            "porte",
            "même",
            "autre",
            "puisque",
            "lorsque",
            "outre");
    private static final Set<String> REFLEXIVE = Set.of("se", "s’", "lui", "leur", "y", "a", "l’", "le");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "―");

    private final Tokens tokens;
    private final People people;
    private final Speakers speakers;
    private final References references;
    private final Leads leads;

    Attributions(Tokens tokens, Sentences sentences, People people) {
        this.tokens = tokens;
        this.people = people;
        speakers = new Speakers(tokens, people);
        references = new References(tokens, new Antecedents(tokens, sentences, people));
        leads = new Leads(tokens, sentences, people, speakers, references);
    }

    /** The attribution of marked words; {@code last} is the speaker of the quote before, for pronouns. */
    Attribution of(Marked marked, Optional<Speaker> last) {
        return behind(marked, last)
                .or(() -> inside(marked, last))
                .or(() -> leads.of(marked, last))
                .orElse(Attribution.none(marked.close() + 1));
    }

    private Optional<Attribution> behind(Marked marked, Optional<Speaker> last) {
        int at = marked.close() + 1;
        while (at < marked.close() + 3
                && (tokens.is(at, ",") || tokens.is(at, ".") || tokens.is(at, "!") || tokens.is(at, "?"))) {
            at++;
        }
        boolean ended = tokens.is(at - 1, ".") || tokens.is(at - 1, "!");
        var verb = ended ? Optional.<SpeechVerbs.Verb>empty() : SpeechVerbs.at(tokens, at);
        if (verb.isPresent() && !isFalseVerb(verb.get())) {
            return Optional.of(spoken(marked.open(), verb.get(), last));
        }
        if (!ended && tokens.is(at - 1, ",") && SpeechVerbs.isInverted(tokens.word(at))) {
            return Optional.of(references.resolved(marked.open(), at + 1, Genders.of(tokens.word(at)), last));
        }
        if (!ended && SpeechVerbs.source(tokens, at) > at) {
            return speakers.at(SpeechVerbs.source(tokens, at))
                    .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()));
        }
        if (!ended && tokens.is(at - 1, ",")) {
            var inverted = inverted(at);
            if (inverted.isPresent()) {
                return inverted;
            }
        }
        if (DASHES.contains(tokens.word(at)) || tokens.is(at, "(")) {
            return speakers.at(at + 1)
                    .filter(speaker -> speaker.name().isPresent())
                    .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()));
        }
        if (tokens.isLineEnd(at)) {
            return signature(at + 1);
        }
        return tokens.is(at - 1, ",") ? laterVerb(at) : signedAtOnce(at);
    }

    /** {@code », compte Brigitte Aumont}: any verb whose subject, a person, comes behind it. */
    private Optional<Attribution> inverted(int at) {
        int verb = REFLEXIVE.contains(tokens.word(at)) ? at + 1 : at;
        var word = tokens.word(verb);
        boolean may = tokens.isWord(verb)
                && !tokens.isCapitalised(verb)
                && word.length() > 3
                && !NO_VERBS.contains(word)
                && (word.endsWith("e") || word.endsWith("t") || word.endsWith("d"))
                && !SpeechVerbs.has("function", word)
                && !SpeechVerbs.has("after", word)
                && !Roles.isRole(word);
        int next = pastInfinitive(verb + 1);
        return may
                ? speakers.at(next)
                        .filter(speaker -> speaker.name().isPresent())
                        .filter(speaker -> people.at(next).filter(Person::human).isPresent()
                                || speaker.role().isPresent())
                        .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()))
                : Optional.empty();
    }

    /** Past {@code croire} in {@code veut croire Bruno Salles} and {@code à préciser} in {@code tient à préciser}. */
    private int pastInfinitive(int next) {
        int at = tokens.is(next, "à") ? next + 1 : next;
        var word = tokens.word(at);
        boolean infinitive = word.length() > 3
                && !tokens.isCapitalised(at)
                && (word.endsWith("er") || word.endsWith("ir") || word.endsWith("re"));
        return infinitive ? at + 1 : next;
    }

    /** {@code », est un mot de saison}: behind the marks {@code est} alone is no verb of saying. */
    private boolean isFalseVerb(SpeechVerbs.Verb verb) {
        return tokens.is(verb.first(), "pour")
                || tokens.is(verb.next() - 1, "appelle") && tokens.is(verb.first(), "s’");
    }

    private Attribution spoken(int open, SpeechVerbs.Verb verb, Optional<Speaker> last) {
        boolean org = verb.pronoun() && tokens.word(verb.next() - 1).endsWith("-on");
        if (org) {
            int from = verb.next();
            while (from < verb.next() + 5
                    && Set.of("savoir", "à", "au", "chez", "du", "côté", "de", "la", "l’", "le")
                            .contains(tokens.word(from))) {
                from++;
            }
            var body = people.at(from);
            return new Attribution(
                    Attribution.Strength.SURE,
                    body.map(Person::label),
                    Optional.empty(),
                    body.map(Person::next).orElse(verb.next()));
        }
        if (verb.pronoun()) {
            return references.resolved(open, verb.next(), references.pronoun(verb), last);
        }
        var speaker = speakers.at(verb.next()).or(() -> speakers.behindAdverbial(verb.next()));
        if (speaker.isPresent()) {
            return Attribution.of(
                    Attribution.Strength.SURE,
                    references.named(open, speaker.get(), last),
                    speaker.get().next());
        }
        return new Attribution(Attribution.Strength.SURE, Optional.empty(), Optional.empty(), verb.next());
    }

    /** A line under the quote with a name and a role and little else. */
    private Optional<Attribution> signature(int line) {
        int at = DASHES.contains(tokens.word(line)) ? line + 1 : line;
        return speakers.at(at)
                .filter(speaker -> speaker.name().isPresent()
                        && speaker.next() < line + LONGEST_SIGNATURE
                        && (tokens.isLineEnd(speaker.next())
                                || tokens.is(speaker.next(), ".") && tokens.isLineEnd(speaker.next() + 1))
                        && (at > line || speaker.role().isPresent()))
                .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()));
    }

    /** {@code … ensemble. » Paul Roy, directeur général}: a name and role with the rest of the line to themselves. */
    private Optional<Attribution> signedAtOnce(int at) {
        return speakers.at(at)
                .filter(speaker -> speaker.name().isPresent()
                        && speaker.role().isPresent()
                        && tokens.isCapitalised(at)
                        && tokens.isLineEnd(speaker.next()))
                .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()));
    }

    /** {@code », X, maire de Dijon, témoigne}. */
    private Optional<Attribution> laterVerb(int at) {
        return speakers.at(at)
                .filter(speaker -> speaker.name().isPresent())
                .filter(speaker -> SpeechVerbs.at(tokens, speaker.next()).isPresent()
                        || SpeechVerbs.at(tokens, speaker.next() + 1).isPresent()
                        || tokens.isLineEnd(speaker.next())
                        || tokens.is(speaker.next(), "."))
                .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()));
    }

    /** An incise between commas: {@code « Nous sommes prêts, assure-t-elle, à …»}. */
    private Optional<Attribution> inside(Marked marked, Optional<Speaker> last) {
        for (int i = marked.open() + 2; i < marked.close() - 2; i++) {
            if (!tokens.is(i, ",") && !tokens.is(i, "?") && !tokens.is(i, "!")) {
                continue;
            }
            var verb = SpeechVerbs.at(tokens, i + 1);
            if (verb.isEmpty()) {
                continue;
            }
            boolean said = verb.get().pronoun()
                            && !tokens.word(verb.get().next() - 1).endsWith("-on")
                    || people.at(verb.get().next()).filter(Person::human).isPresent()
                    || speakers.at(verb.get().next())
                            .filter(speaker -> speaker.name().isPresent())
                            .isPresent();
            if (said && !tokens.is(verb.get().first(), "a")) {
                var found = spoken(marked.open(), verb.get(), last);
                var role = found.role().map(Attributions::upToComma);
                return Optional.of(new Attribution(found.strength(), found.name(), role, marked.close() + 1));
            }
        }
        return Optional.empty();
    }

    /** Inside the marks a comma ends the incise, and the quote goes on. */
    private static String upToComma(String role) {
        int comma = role.indexOf(',');
        return comma < 0 ? role : role.substring(0, comma);
    }
}
