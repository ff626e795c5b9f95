package fr.vigie.authority;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import java.util.List;
import java.util.Optional;

/** What corrections make of a name, worked out the obvious way: the list is gone through again at every step. */
public final class NaiveNames {
    /** More steps than there are corrections are a circle. */
    private final int most;

    private final List<NameCorrection> corrections;
    private final ListedNames lists;

    public NaiveNames(List<NameCorrection> corrections, ListedNames lists) {
        this.corrections = corrections;
        this.lists = lists;
        this.most = corrections.size();
    }

    /** The name as people see it; empty for a hidden one. */
    public Optional<Name> over(Name found) {
        var type = found.type();
        var key = found.key();
        var label = found.label();
        for (var step = 0; ; step++) {
            var next = next(type, key, found.text());
            if (next.isEmpty()) {
                break;
            }
            if (step > most) {
                throw new AssertionError("a circle of " + corrections);
            }
            if (next.get().type() == type) {
                label = lists.label(next.get()).orElse(next.get().key());
            }
            type = next.get().type();
            key = next.get().key();
        }
        for (var correction : corrections) {
            if (is(correction.name(), type, key)) {
                if (correction instanceof NameCorrection.Hide) {
                    return Optional.empty();
                }
                if (correction instanceof NameCorrection.Rename rename) {
                    label = rename.label();
                }
            }
        }
        var same = type == found.type() && key.equals(found.key());
        var listed = lists.label(new NameKey(type, key)).isPresent();
        var bare = !listed && label.equals(key) && !(same && found.id().isPresent());
        return Optional.of(
                new Name(type, found.span(), found.text(), label, bare ? Optional.empty() : Optional.of(key)));
    }

    private Optional<NameKey> next(NameType type, String key, String spelling) {
        Optional<NameKey> ofSpelling = Optional.empty();
        Optional<NameKey> ofName = Optional.empty();
        for (var correction : corrections) {
            if (is(correction.name(), type, key)) {
                switch (correction) {
                    case NameCorrection.Merge merge -> ofName = Optional.of(new NameKey(type, merge.into()));
                    case NameCorrection.Retype retype -> ofName = Optional.of(new NameKey(retype.to(), key));
                    case NameCorrection.Split split -> {
                        if (split.spelling().equalsIgnoreCase(spelling)) {
                            ofSpelling =
                                    Optional.of(new NameKey(type, split.into().orElse(split.spelling())));
                        }
                    }
                    case NameCorrection.Rename rename -> {}
                    case NameCorrection.Hide hide -> {}
                }
            }
        }
        return ofSpelling.isPresent() ? ofSpelling : ofName;
    }

    private static boolean is(NameKey name, NameType type, String key) {
        return name.type() == type && name.key().equals(key);
    }
}
