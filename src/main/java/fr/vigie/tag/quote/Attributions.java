package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks behind marked words, inside them and before them for who speaks. */
final class Attributions {
    private static final int LONGEST_SIGNATURE = 40;
    private static final int BACK = 40;
    private static final Set<String> REFLEXIVE = Set.of("se", "s’", "lui", "leur", "y", "a", "l’", "le");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "―");

    private final Tokens tokens;
    private final Sentences sentences;
    private final People people;
    private final Speakers speakers;
    private final Antecedents antecedents;

    Attributions(Tokens tokens, Sentences sentences, People people) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.people = people;
        speakers = new Speakers(tokens, people);
        antecedents = new Antecedents(tokens, sentences, people);
    }

    /** The attribution of marked words; {@code last} is the speaker of the quote before, for pronouns. */
    Attribution of(Marked marked, Optional<Speaker> last) {
        return behind(marked, last)
                .or(() -> inside(marked, last))
                .or(() -> before(marked, last))
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
            return Optional.of(resolved(marked.open(), at + 1, Genders.of(tokens.word(at)), last));
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
                && (word.endsWith("e") || word.endsWith("t") || word.endsWith("d"))
                && !SpeechVerbs.has("function", word)
                && !SpeechVerbs.has("after", word)
                && !Roles.isRole(word);
        return may
                ? speakers.at(verb + 1)
                        .filter(speaker -> speaker.name().isPresent())
                        .filter(speaker -> people.at(verb + 1).filter(Person::human).isPresent()
                                || speaker.role().isPresent())
                        .map(speaker -> Attribution.of(Attribution.Strength.SURE, speaker, speaker.next()))
                : Optional.empty();
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
            return resolved(open, verb.next(), pronoun(verb), last);
        }
        var speaker = speakers.at(verb.next());
        if (speaker.isPresent()) {
            return Attribution.of(
                    Attribution.Strength.SURE,
                    named(open, speaker.get(), last),
                    speaker.get().next());
        }
        return new Attribution(Attribution.Strength.SURE, Optional.empty(), Optional.empty(), verb.next());
    }

    /** {@code explique la directrice}: whoever was called so before. */
    private Speaker named(int open, Speaker speaker, Optional<Speaker> last) {
        if (speaker.name().isPresent() || speaker.role().isEmpty()) {
            return speaker;
        }
        return !isIndefinite(speaker)
                ? antecedents
                        .byRole(open, speaker.role().get(), last)
                        .map(name -> new Speaker(Optional.of(name), speaker.role(), speaker.next()))
                        .orElse(speaker)
                : speaker;
    }

    private boolean isIndefinite(Speaker speaker) {
        int first = speaker.next() - 1;
        var head = Roles.head(speaker.role().orElse(""));
        while (first > 0 && !tokens.is(first, head.toLowerCase(Locale.ROOT)) && first > speaker.next() - 24) {
            first--;
        }
        return tokens.is(first - 1, "un") || tokens.is(first - 1, "une");
    }

    private Optional<Gender> pronoun(SpeechVerbs.Verb verb) {
        return Genders.of(tokens.word(verb.next() - 1)).or(() -> Genders.of(tokens.word(verb.next() - 2)));
    }

    private Attribution resolved(int open, int next, Optional<Gender> gender, Optional<Speaker> last) {
        var before = antecedents.person(open, gender, last);
        return new Attribution(
                Attribution.Strength.SURE, before.flatMap(Speaker::name), before.flatMap(Speaker::role), next);
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

    private Optional<Attribution> before(Marked marked, Optional<Speaker> last) {
        boolean newLine = tokens.isLineStart(marked.open());
        if (newLine && !tokens.is(marked.open() - 2, ":")) {
            return Optional.empty();
        }
        int end = newLine ? marked.open() - 1 : marked.open();
        int start = Math.max(sentences.start(Math.max(0, end - 1)), end - BACK);
        boolean colon = tokens.is(end - 1, ":");
        for (int i = end - 1; i >= start; i--) {
            if (tokens.is(i, "»") || tokens.is(i, "”")) {
                return Optional.empty();
            }
            boolean infinitive = SpeechVerbs.isInfinitive(tokens, i);
            if (infinitive && colon) {
                var verb = new SpeechVerbs.Verb(i, i + 1, false);
                var found = byVerb(marked, verb, start, end, Attribution.Strength.SURE, last);
                return Optional.of(
                        found.name().isPresent()
                                ? found
                                : resolved(start, marked.close() + 1, Optional.empty(), last));
            }
            var verb = SpeechVerbs.isVerb(tokens.word(i)) || tokens.word(i).contains("-t-")
                    ? SpeechVerbs.at(tokens, i)
                    : Optional.<SpeechVerbs.Verb>empty();
            if (verb.isPresent() && (colon || i >= end - 8)) {
                var strength = colon ? Attribution.Strength.SURE : Attribution.Strength.LOOSE;
                return Optional.of(byVerb(marked, verb.get(), start, end, strength, last));
            }
        }
        for (int i = start; i < end && i < start + 3; i++) {
            if (SpeechVerbs.source(tokens, i) > i) {
                int named = SpeechVerbs.source(tokens, i);
                var gender = Genders.of(tokens.word(named));
                if (gender.isPresent() && end - named < 3) {
                    return Optional.of(resolved(start, marked.close() + 1, gender, last));
                }
                var source = speakers.at(SpeechVerbs.source(tokens, i))
                        .filter(speaker -> speaker.name().isPresent() && speaker.next() <= end + 1);
                if (source.isPresent()) {
                    var strength =
                            colon || tokens.is(end - 1, ",") ? Attribution.Strength.SURE : Attribution.Strength.LOOSE;
                    return Optional.of(Attribution.of(strength, source.get(), marked.close() + 1));
                }
            }
        }
        return colon ? labelled(marked, start).or(() -> subject(marked, start, end)) : Optional.empty();
    }

    /** {@code Céline Roux : « … »}; {@code Même constat chez Paul Roy, maire de Lens : « … »}. */
    private Optional<Attribution> labelled(Marked marked, int start) {
        int first = DASHES.contains(tokens.word(start)) || tokens.is(start, "•") ? start + 1 : start;
        for (int i = first; i < marked.open() && i < first + BACK; i++) {
            boolean mayBegin = i == first || !tokens.isCapitalised(i - 1) && tokens.isCapitalised(i);
            var speaker = mayBegin ? speakers.at(i) : Optional.<Speaker>empty();
            if (speaker.filter(found -> found.name().isPresent() && tokens.is(found.next(), ":"))
                    .isPresent()) {
                return speaker.map(found -> Attribution.of(Attribution.Strength.SURE, found, marked.close() + 1));
            }
        }
        return Optional.empty();
    }

    /** {@code Samir Haddad reste prudent : « … »}: whoever the sentence before the colon is about. */
    private Optional<Attribution> subject(Marked marked, int start, int end) {
        for (int i = start; i < end - 2; i++) {
            boolean begins = i == start || !tokens.isCapitalised(i - 1);
            var speaker = begins ? subjectAt(i, start) : Optional.<Speaker>empty();
            if (speaker.filter(found -> found.name().isPresent() && found.next() < end - 1)
                    .isPresent()) {
                return speaker.map(found -> Attribution.of(Attribution.Strength.LOOSE, found, marked.close() + 1));
            }
        }
        return Optional.empty();
    }

    private Attribution byVerb(
            Marked marked,
            SpeechVerbs.Verb verb,
            int start,
            int end,
            Attribution.Strength strength,
            Optional<Speaker> last) {
        int next = marked.close() + 1;
        if (verb.pronoun()) {
            var before = resolved(start, next, pronoun(verb), last);
            return new Attribution(strength, before.name(), before.role(), next);
        }
        for (int i = start; i < verb.first(); i++) {
            var word = tokens.word(i);
            boolean pronoun = (word.equals("il") || word.equals("elle")) && i > verb.first() - 4;
            if (pronoun) {
                var before = resolved(start, next, Genders.of(word), last);
                return new Attribution(strength, before.name(), before.role(), next);
            }
            var speaker = i == start || i == start + 1 || !tokens.isCapitalised(i - 1)
                    ? subjectAt(i, start)
                    : Optional.<Speaker>empty();
            if (speaker.isPresent()) {
                return Attribution.of(strength, named(start, speaker.get(), last), next);
            }
        }
        var inverted = speakers.at(verb.next())
                .filter(speaker -> speaker.next() <= end && speaker.name().isPresent());
        return inverted.map(speaker -> Attribution.of(strength, speaker, next))
                .orElseGet(() -> new Attribution(strength, Optional.empty(), Optional.empty(), next));
    }

    /** A speaker as the subject of a sentence: no name behind a preposition. */
    private Optional<Speaker> subjectAt(int token, int start) {
        boolean article = tokens.is(token - 1, "l’") || tokens.is(token - 1, "la") || tokens.is(token - 1, "le");
        boolean oblique = Set.of("de", "du", "d’", "à", "au", "avec", "par", "chez", "des", "dans", "en", "sur", "aux")
                        .contains(tokens.word(article ? token - 2 : token - 1))
                && token > start;
        boolean roleWord = Roles.isRole(tokens.word(token))
                && Set.of("le", "la", "l’", "un", "une").contains(tokens.word(token - 1));
        return oblique || !(people.at(token).isPresent() || roleWord) ? Optional.empty() : speakers.at(token);
    }
}
