package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.PhraseTable;
import java.util.Locale;
import java.util.Optional;

/** Whether a pronoun may stand for a person: by first name, title and role, as far as these tell. */
final class Genders {
    private static final PhraseTable WORDS = PhraseTable.load(Genders.class, "gender.txt");

    private Genders() {}

    /** What a pronoun demands: {@code dit-elle} a woman, {@code selon lui} a man; nothing where it stands for none. */
    static Optional<Gender> of(String pronoun) {
        if (pronoun.equals("elle") || pronoun.endsWith("-elle")) {
            return Optional.of(Gender.FEMININE);
        }
        return pronoun.equals("il") || pronoun.equals("lui") || pronoun.endsWith("-il")
                ? Optional.of(Gender.MASCULINE)
                : Optional.empty();
    }

    /** What a role says of who has it: {@code la directrice}. */
    static Optional<Gender> ofRole(String role) {
        return word(Roles.head(role).toLowerCase(Locale.ROOT));
    }

    /** Whether a speaker may be of a gender; what nothing tells may be either. */
    static boolean may(Speaker speaker, Gender gender) {
        return speaker.role()
                .flatMap(Genders::ofRole)
                .or(() -> speaker.name().flatMap(Genders::ofName))
                .map(gender::equals)
                .orElse(true);
    }

    private static Optional<Gender> ofName(String name) {
        return word(Tokens.of(name).word(0));
    }

    private static Optional<Gender> word(String word) {
        if (WORDS.has("feminine", word)) {
            return Optional.of(Gender.FEMININE);
        }
        return WORDS.has("masculine", word) ? Optional.of(Gender.MASCULINE) : Optional.empty();
    }
}
