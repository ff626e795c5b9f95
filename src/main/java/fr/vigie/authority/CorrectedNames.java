package fr.vigie.authority;

import fr.vigie.document.Name;
import fr.vigie.document.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names are after people's corrections, all of them together: from what the machine found in a document to what its
 * readers see. A merged key leads to what it was merged into, over as many steps as there are. Does not change once made;
 * may be read from any thread.
 */
public final class CorrectedNames {
    /** Nothing is corrected. */
    public static final CorrectedNames NONE = new CorrectedNames(ListedNames.NONE);

    private final List<NameCorrection> corrections = new ArrayList<>();
    private final ListedNames lists;
    private final NameWays ways = new NameWays();
    private final Map<NameKey, String> labels = new HashMap<>();
    private final Set<NameKey> hidden = new HashSet<>();

    private CorrectedNames(ListedNames lists) {
        this.lists = lists;
    }

    /**
     * The corrections that hold.
     *
     * @param corrections in the order in which they were made, each without {@link #objection} over those before
     */
    public static CorrectedNames of(List<NameCorrection> corrections, ListedNames lists) {
        var names = new CorrectedNames(lists);
        corrections.forEach(names::add);
        return names;
    }

    /** For whoever is making them and shows them to nobody yet. */
    static CorrectedNames begin() {
        return new CorrectedNames(ListedNames.NONE);
    }

    void add(NameCorrection correction) {
        corrections.add(correction);
        switch (correction) {
            case NameCorrection.Merge merge -> ways.lead(merge.name(), merge.target());
            case NameCorrection.Retype retype -> ways.lead(retype.name(), retype.target());
            case NameCorrection.Split split -> ways.lead(split.name(), split.spelling(), split.target());
            case NameCorrection.Rename rename -> labels.put(rename.name(), rename.label());
            case NameCorrection.Hide hide -> hidden.add(hide.name());
        }
    }

    /** In the order in which they were made. */
    public List<NameCorrection> corrections() {
        return List.copyOf(corrections);
    }

    /** Why a correction cannot be made over these; empty when it can. */
    public Optional<Objection> objection(NameCorrection next) {
        if (ways.leadsOn(next.name())) {
            return Optional.of(Objection.MOVED);
        }
        if (hidden.contains(next.name())) {
            return Optional.of(Objection.HIDDEN);
        }
        return switch (next) {
            case NameCorrection.Merge merge -> leading(merge.name(), merge.target(), Optional.empty());
            case NameCorrection.Retype retype -> leading(retype.name(), retype.target(), Optional.empty());
            case NameCorrection.Split split -> leading(split.name(), split.target(), Optional.of(split.spelling()));
            case NameCorrection.Rename rename -> Optional.empty();
            case NameCorrection.Hide hide -> Optional.empty();
        };
    }

    private Optional<Objection> leading(NameKey from, NameKey to, Optional<String> spelling) {
        if (from.equals(to)) {
            return Optional.of(Objection.ITSELF);
        }
        if (ways.mayLead(to, from, spelling)) {
            return Optional.of(Objection.CIRCLE);
        }
        return hidden.contains(standing(to)) ? Optional.of(Objection.HIDDEN) : Optional.empty();
    }

    /** What stands for a name now: itself unless it was merged or given another type. */
    public NameKey standing(NameKey name) {
        var at = name;
        var passed = new HashSet<NameKey>();
        for (var step = ways.next(at); step.isPresent() && passed.add(at); step = ways.next(at)) {
            at = step.get();
        }
        return at;
    }

    /** The name and all that lead to it, whatever their spelling: what a correction of it touches. */
    public Set<NameKey> leadingTo(NameKey name) {
        return ways.leadingTo(name);
    }

    /** The label that people gave a name. */
    public Optional<String> label(NameKey name) {
        return Optional.ofNullable(labels.get(name));
    }

    /** The names that people gave this label. */
    public List<NameKey> labelled(String label) {
        return labels.entrySet().stream()
                .filter(given -> given.getValue().equals(label))
                .map(Map.Entry::getKey)
                .filter(name -> !ways.leadsOn(name) && !hidden.contains(name))
                .toList();
    }

    /** Whether a correction says something of a name, or leads to it. */
    public boolean speaksOf(NameKey name) {
        return labels.containsKey(name) || ways.leadingTo(name).size() > 1;
    }

    /**
     * The tags as people see them: names with their labels and keys, hidden ones left out; whom figures and quotes are of
     * is called the same.
     *
     * @return the very same tags where no correction touches them
     */
    public Tags over(Tags found) {
        if (corrections.isEmpty()) {
            return found;
        }
        var names = new ArrayList<Name>();
        var called = new Renamings();
        for (var name : found.names()) {
            var corrected = over(name);
            corrected.ifPresent(names::add);
            called.note(name, corrected);
        }
        return names.equals(found.names()) ? found : called.over(found, names);
    }

    private Optional<Name> over(Name found) {
        var start = NameKey.of(found);
        var at = start;
        var label = found.label();
        var passed = new HashSet<NameKey>();
        for (var next = ways.next(at, found.text()); next.isPresent(); next = ways.next(at, found.text())) {
            if (!passed.add(at)) {
                return Optional.of(found); // a circle, which no correction can make
            }
            if (next.get().type() == at.type()) {
                label = lists.label(next.get()).orElse(next.get().key());
            }
            at = next.get();
        }
        if (hidden.contains(at)) {
            return Optional.empty();
        }
        label = labels.getOrDefault(at, label);
        var id = at.equals(start) && found.id().isPresent()
                        || !label.equals(at.key())
                        || lists.label(at).isPresent()
                ? Optional.of(at.key())
                : Optional.<String>empty();
        return Optional.of(new Name(at.type(), found.span(), found.text(), label, id));
    }
}
