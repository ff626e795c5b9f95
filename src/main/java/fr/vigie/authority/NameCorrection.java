package fr.vigie.authority;

import fr.vigie.document.NameType;
import java.util.Optional;

/** One thing that a person states of a name, over what the machine found. */
public sealed interface NameCorrection {
    /** The longest key, label or spelling, in UTF-16 code units. */
    int LONGEST = 200;

    /** The name that it is said of. */
    NameKey name();

    /** Another name of the same type is the same thing, and stands for both from now on. */
    record Merge(NameKey name, String into) implements NameCorrection {
        public Merge {
            sound(name.key());
            sound(into);
        }

        NameKey target() {
            return new NameKey(name.type(), into);
        }
    }

    /** It is to be called so. Its key stays. */
    record Rename(NameKey name, String label) implements NameCorrection {
        public Rename {
            sound(name.key());
            sound(label);
        }
    }

    /** It is no name at all. */
    record Hide(NameKey name) implements NameCorrection {
        public Hide {
            sound(name.key());
        }
    }

    /**
     * What the machine took for it, where it is spelt so, is something else.
     *
     * @param into the key of what is meant; empty for a name of its own, which the spelling then is
     */
    record Split(NameKey name, String spelling, Optional<String> into) implements NameCorrection {
        public Split {
            sound(name.key());
            sound(spelling);
            into.ifPresent(NameCorrection::sound);
        }

        NameKey target() {
            return new NameKey(name.type(), into.orElse(spelling));
        }
    }

    /** It is of another type: a place, not an organisation. */
    record Retype(NameKey name, NameType to) implements NameCorrection {
        public Retype {
            sound(name.key());
        }

        NameKey target() {
            return new NameKey(to, name.key());
        }
    }

    /** Whether a key, label or spelling can be stated: one line, neither blank nor overlong. */
    static boolean isSound(String value) {
        return !value.isBlank()
                && value.equals(value.strip())
                && value.length() <= LONGEST
                && value.chars().noneMatch(Character::isISOControl);
    }

    private static void sound(String value) {
        if (!isSound(value)) {
            throw new IllegalArgumentException("cannot be stated of a name: " + value);
        }
    }
}
