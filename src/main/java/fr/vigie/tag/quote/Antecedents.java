package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;

/** Whom a pronoun or a bare role speaks of: whoever spoke last, or the person of the two sentences before. */
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

    /** The person named last before a token; the last speaker where nobody was since. */
    Optional<Speaker> person(int before, Optional<Speaker> last) {
        int floor = Math.max(0, before - BACK);
        int start = before;
        for (int sentence = 0; sentence < 4 && start > floor; sentence++) {
            start = sentences.start(start - 1);
        }
        int spoken = last.filter(speaker -> speaker.name().isPresent())
                .map(Speaker::next)
                .orElse(-1);
        for (int i = before - 1; i >= Math.max(start, spoken); i--) {
            var person = i > 0 && tokens.isCapitalised(i - 1)
                    ? Optional.<Person>empty()
                    : people.at(i).filter(Person::human);
            if (person.isPresent()) {
                return speakers.at(i);
            }
        }
        return last.filter(speaker -> spoken > before - 4 * BACK);
    }

    /** The person named before with a role of this name, or with none where the role is one word ({@code la chercheuse}). */
    Optional<String> byRole(int before, String role, Optional<Speaker> last) {
        var head = Roles.head(role);
        var same = last.filter(
                speaker -> speaker.role().filter(said -> said.contains(head)).isPresent());
        if (same.isPresent()) {
            return same.flatMap(Speaker::name);
        }
        boolean bare = role.equals(head);
        return person(before, Optional.empty())
                .filter(speaker ->
                        speaker.role().map(said -> said.contains(head)).orElse(bare))
                .flatMap(Speaker::name);
    }
}
