package fr.vigie.authority;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Corrections and names of few keys, so that they meet often. */
public final class RandomCorrections {
    /** What these lists call organisations. */
    private static final Map<String, String> LISTED = Map.of("k1", "Un", "k2", "Deux");

    private static final List<String> KEYS = List.of("k1", "k2", "Alpha", "Bêta", "Gamma", "k|3", "Delta\\");
    private static final List<String> SPELLINGS = List.of("Alpha", "ALPHA", "Un", "Bêta", "le Gamma");
    private static final List<String> LABELS = List.of("Alpha", "Oméga", "Un | deux", "Psi\\");

    /** The lists of these names. */
    public static final ListedNames LISTS = new ListedNames() {
        @Override
        public Optional<String> label(NameKey name) {
            return name.type() == NameType.ORGANISATION
                    ? Optional.ofNullable(LISTED.get(name.key()))
                    : Optional.empty();
        }

        @Override
        public Optional<String> key(NameType type, String written) {
            return LISTED.entrySet().stream()
                    .filter(listed ->
                            type == NameType.ORGANISATION && listed.getValue().equals(written))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    };

    private final Random random;

    public RandomCorrections(Random random) {
        this.random = random;
    }

    public NameCorrection correction() {
        var name = new NameKey(type(), one(KEYS));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new NameCorrection.Merge(name, one(KEYS));
            case 4, 5 -> new NameCorrection.Rename(name, one(LABELS));
            case 6 -> new NameCorrection.Hide(name);
            case 7 -> new NameCorrection.Retype(name, type());
            default ->
                new NameCorrection.Split(
                        name, one(SPELLINGS), random.nextBoolean() ? Optional.of(one(KEYS)) : Optional.empty());
        };
    }

    /** As the machine finds it: one of the lists with its label, or one of none that is called by its key. */
    public Name name() {
        var type = type();
        var key = one(KEYS);
        var label = LISTS.label(new NameKey(type, key));
        return new Name(
                type,
                new Span(0, 1),
                random.nextInt(3) == 0 ? key.toUpperCase(Locale.ROOT) : one(SPELLINGS),
                label.orElse(key),
                label.map(listed -> key));
    }

    private NameType type() {
        return random.nextInt(4) == 0 ? NameType.PLACE : NameType.ORGANISATION;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
