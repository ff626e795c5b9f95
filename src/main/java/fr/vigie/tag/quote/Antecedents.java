package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whom a pronoun or a bare role speaks of: whoever spoke last, or a person of the sentences before whom the pronoun’s
 * gender and the role fit.
 */
final class Antecedents {
    private static final int BACK = 120;

    private final Tokens tokens;
    private final Sentences sentences;
    private final People people;
    private final Speakers speakers;

    Antecedents(Tokens tokens, Sentences sentences, People people) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.people = people;
        speakers = new Speakers(tokens, people);
    }

    /**
     * The person named last before a token whom a pronoun of this gender may mean; the last speaker where nobody was
     * since.
     */
    Optional<Speaker> person(int before, Optional<Gender> gender, Optional<Speaker> last) {
        Predicate<Speaker> fits = speaker -> gender.isEmpty() || Genders.may(speaker, gender.get());
        int start = before;
        for (int sentence = 0; sentence < 4 && start > before - BACK; sentence++) {
            start = sentences.start(Math.max(0, start - 1));
        }
        int spoken = last.filter(speaker -> speaker.name().isPresent())
                .map(Speaker::next)
                .orElse(-1);
        var since = named(before, Math.max(start, spoken), fits);
        if (since.isPresent()) {
            return since;
        }
        var same = last.filter(speaker -> spoken > before - 4 * BACK).filter(fits);
        return same.isPresent() ? same : named(before, Math.max(0, before - BACK), fits);
    }

    /** The person named before with such a role, or with none where the role is one word ({@code la chercheuse}). */
    Optional<Speaker> byRole(int before, String role, Optional<Speaker> last) {
        var head = Roles.head(role);
        Predicate<Speaker> same =
                speaker -> speaker.role().filter(said -> isSame(head, said)).isPresent();
        var spoke = last.filter(same);
        if (spoke.isPresent()) {
            return spoke.filter(speaker -> speaker.name().isPresent());
        }
        var introduced = named(before, Math.max(0, before - 2 * BACK), same);
        if (introduced.isPresent()) {
            return introduced;
        }
        boolean bare = role.endsWith(head);
        return bare
                ? person(before, Genders.ofRole(role), Optional.empty())
                        .filter(speaker -> speaker.role().isEmpty())
                : Optional.empty();
    }

    /** Whether a role’s noun calls by another word who was introduced with a role: {@code l’élu} the mayor. */
    private static boolean isSame(String head, String said) {
        var introduced = Roles.head(said).toLowerCase(Locale.ROOT);
        return said.contains(head) || SpeechVerbs.has(head.toLowerCase(Locale.ROOT), introduced);
    }

    /** The last speaker who fits, whose name begins from a token up to another. */
    private Optional<Speaker> named(int before, int from, Predicate<Speaker> fits) {
        for (int i = before - 1; i >= from; i--) {
            boolean inside = i > 0 && tokens.isCapitalised(i - 1);
            var person = inside ? Optional.<Person>empty() : people.at(i).filter(Person::human);
            var speaker = person.flatMap(found -> speakers.at(found.first())).filter(fits);
            if (speaker.isPresent()) {
                return speaker;
            }
        }
        return Optional.empty();
    }
}
