package fr.vigie.authority;

import fr.vigie.document.NameType;
import java.util.Optional;
import java.util.function.Supplier;

/** What the shipped lists call a key. May be asked from any thread. */
public interface ListedNames {
    /** Lists without a line. */
    ListedNames NONE = new ListedNames() {
        @Override
        public Optional<String> label(NameKey name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> key(NameType type, String written) {
            return Optional.empty();
        }
    };

    /** The label of a key; empty for what is in no list, as persons are. */
    Optional<String> label(NameKey name);

    /** The one key that bears a name, in whatever spelling; empty where none does or several do. */
    Optional<String> key(NameType type, String written);

    /**
     * What the lists that ship with the program say.
     *
     * @param lists asked for when they are needed first, since they take a while to load
     */
    static ListedNames of(Supplier<Authority> lists) {
        return new ListedNames() {
            @Override
            public Optional<String> label(NameKey name) {
                return switch (name.type()) {
                    case ORGANISATION -> lists.get().organisation(name.key()).map(Organisation::label);
                    case PLACE -> lists.get().places().byKey(name.key()).map(Place::name);
                    case PERSON -> Optional.empty();
                };
            }

            @Override
            public Optional<String> key(NameType type, String written) {
                return switch (type) {
                    case ORGANISATION -> lists.get().named(written).map(Organisation::key);
                    case PLACE -> {
                        var bearers = lists.get().places().named(written);
                        yield bearers.size() == 1
                                ? Optional.of(bearers.getFirst().key())
                                : Optional.empty();
                    }
                    case PERSON -> Optional.empty();
                };
            }
        };
    }
}
