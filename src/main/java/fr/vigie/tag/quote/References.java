package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import java.util.Locale;
import java.util.Optional;

/** Puts persons in the place of the pronouns and bare roles that speak. */
final class References {
    private final Tokens tokens;
    private final Antecedents antecedents;

    References(Tokens tokens, Antecedents antecedents) {
        this.tokens = tokens;
        this.antecedents = antecedents;
    }

    /** {@code explique la directrice}: whoever was called so before. */
    Speaker named(int open, Speaker speaker, Optional<Speaker> last) {
        if (speaker.name().isPresent() || speaker.role().isEmpty()) {
            return speaker;
        }
        return !isIndefinite(speaker)
                ? antecedents
                        .byRole(open, speaker.role().get(), last)
                        .map(found -> new Speaker(found.name(), fuller(speaker, found), speaker.next()))
                        .orElse(speaker)
                : speaker;
    }

    /** {@code le président} was introduced as {@code président de Mobilité Santé}. */
    private static Optional<String> fuller(Speaker speaker, Speaker introduced) {
        boolean bare =
                speaker.role().filter(role -> role.equals(Roles.head(role))).isPresent();
        return bare && introduced.role().isPresent() ? introduced.role() : speaker.role();
    }

    private boolean isIndefinite(Speaker speaker) {
        int first = speaker.next() - 1;
        var head = Roles.head(speaker.role().orElse(""));
        while (first > 0 && !tokens.is(first, head.toLowerCase(Locale.ROOT)) && first > speaker.next() - 24) {
            first--;
        }
        return tokens.is(first - 1, "un") || tokens.is(first - 1, "une");
    }

    /** The gender of the pronoun that hangs on a verb. */
    Optional<Gender> pronoun(SpeechVerbs.Verb verb) {
        return Genders.of(tokens.word(verb.next() - 1)).or(() -> Genders.of(tokens.word(verb.next() - 2)));
    }

    /** Whoever a pronoun of this gender means, as the speaker. */
    Attribution resolved(int open, int next, Optional<Gender> gender, Optional<Speaker> last) {
        var before = antecedents.person(open, gender, last);
        return new Attribution(
                Attribution.Strength.SURE, before.flatMap(Speaker::name), before.flatMap(Speaker::role), next);
    }
}
