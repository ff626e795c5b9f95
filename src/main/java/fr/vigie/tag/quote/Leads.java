package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;
import java.util.Set;

/** Reads who speaks from the sentence that leads to the marks: {@code La maire, X, l’assure : « … »}. */
final class Leads {
    private static final int BACK = 40;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "―");
    private static final Set<String> DETERMINERS = Set.of("le", "la", "l’", "un", "une", "son", "sa", "leur");

    private final Tokens tokens;
    private final Sentences sentences;
    private final People people;
    private final Speakers speakers;
    private final References references;

    Leads(Tokens tokens, Sentences sentences, People people, Speakers speakers, References references) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.people = people;
        this.speakers = speakers;
        this.references = references;
    }

    /** The attribution before marked words; empty where nothing there tells of one. */
    Optional<Attribution> of(Marked marked, Optional<Speaker> last) {
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
                                : references.resolved(start, marked.close() + 1, Optional.empty(), last));
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
                    return Optional.of(references.resolved(start, marked.close() + 1, gender, last));
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
            var speaker = mayBegin(i, start) ? subjectAt(i, start) : Optional.<Speaker>empty();
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
            var before = references.resolved(start, next, references.pronoun(verb), last);
            return new Attribution(strength, before.name(), before.role(), next);
        }
        boolean impersonal = tokens.is(verb.first() - 1, "on");
        for (int i = start; i < verb.first(); i++) {
            var word = tokens.word(i);
            var body = impersonal ? people.at(i) : Optional.<Person>empty();
            if (body.isPresent()) {
                return new Attribution(strength, body.map(Person::label), Optional.empty(), next);
            }
            boolean pronoun = (word.equals("il") || word.equals("elle")) && i > verb.first() - 4;
            if (pronoun) {
                var before = references.resolved(start, next, Genders.of(word), last);
                return new Attribution(strength, before.name(), before.role(), next);
            }
            var speaker = mayBegin(i, start) ? subjectAt(i, start) : Optional.<Speaker>empty();
            if (speaker.isPresent()) {
                return Attribution.of(strength, references.named(start, speaker.get(), last), next);
            }
        }
        var inverted = speakers.at(verb.next())
                .filter(speaker -> speaker.next() <= end && speaker.name().isPresent());
        return inverted.map(speaker -> Attribution.of(strength, speaker, next))
                .orElseGet(() -> new Attribution(strength, Optional.empty(), Optional.empty(), next));
    }

    /** Whether a name may begin at a token: behind no other capital but a title’s. */
    private boolean mayBegin(int token, int start) {
        return token <= start + 1
                || !tokens.isCapitalised(token - 1)
                || SpeechVerbs.has("title", tokens.word(token - 1));
    }

    /** A speaker as the subject of a sentence: no name behind a preposition. */
    private Optional<Speaker> subjectAt(int token, int start) {
        boolean article = tokens.is(token - 1, "l’") || tokens.is(token - 1, "la") || tokens.is(token - 1, "le");
        boolean oblique = Set.of("de", "du", "d’", "à", "au", "avec", "par", "chez", "des", "dans", "en", "sur", "aux")
                        .contains(tokens.word(article ? token - 2 : token - 1))
                && token > start;
        boolean roleWord = Roles.isRole(tokens.word(token)) && DETERMINERS.contains(tokens.word(token - 1));
        return oblique || !(people.at(token).isPresent() || roleWord) ? Optional.empty() : speakers.at(token);
    }
}
