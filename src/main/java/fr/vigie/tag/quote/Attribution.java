package fr.vigie.tag.quote;

import java.util.Optional;

/**
 * What the words around marks say of who speaks.
 *
 * @param strength how surely they make the marked words a quote
 * @param next the first token after the attribution; at least the one after the closing mark
 */
record Attribution(Strength strength, Optional<String> name, Optional<String> role, int next) {

    /** From no sign at all to a verb of saying right at the marks. */
    enum Strength {
        NONE,
        /** A verb of saying in the sentence before, without a colon: {@code dénonce « un scandale »}. */
        LOOSE,
        SURE
    }

    static Attribution none(int next) {
        return new Attribution(Strength.NONE, Optional.empty(), Optional.empty(), next);
    }

    static Attribution of(Strength strength, Speaker speaker, int next) {
        return new Attribution(strength, speaker.name(), speaker.role(), next);
    }
}
