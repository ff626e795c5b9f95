package fr.vigie.ingest;

import fr.vigie.authority.CorrectedNames;
import fr.vigie.authority.ListedNames;
import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameCorrectionText;
import fr.vigie.authority.NameKey;
import fr.vigie.document.DocumentId;
import fr.vigie.document.NameType;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.NameEntry;
import fr.vigie.intake.NameRevision;
import fr.vigie.query.Audience;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps people's corrections of names. The ledger has every one that was ever made; those that hold lie over whatever the
 * machine finds, in documents that are here and in those to come.
 *
 * <p><b>Guaranteed:</b> a correction is durable when its method returns, and the documents that it touches are in the index
 * as it says; after a crash between the two the next start puts them. All methods may be called from any thread.
 */
public final class Librarian {
    private static final Logger LOG = LoggerFactory.getLogger(Librarian.class);

    private final Ledger ledger;
    private final SearchEngine engine;
    private final Indexing indexing;
    private final ListedNames lists;
    private final Clock clock;
    private final Runnable refresh;
    private volatile CorrectedNames names;

    /** @param refresh brings the index to what the ledger says */
    Librarian(Ledger ledger, SearchEngine engine, Indexing indexing, ListedNames lists, Clock clock, Runnable refresh) {
        this.ledger = ledger;
        this.engine = engine;
        this.indexing = indexing;
        this.lists = lists;
        this.clock = clock;
        this.refresh = refresh;
        names = CorrectedNames.of(holding().stream().map(Held::correction).toList(), lists);
        indexing.correct(names);
    }

    /** Goes by what the ledger says by now: names that are withheld were covered in it. */
    void reread() {
        indexing.undisturbed(() -> {
            names = CorrectedNames.of(holding().stream().map(Held::correction).toList(), lists);
            indexing.correct(names);
            return names;
        });
    }

    /** A correction that holds, with its row. */
    private record Held(long number, NameCorrection correction) {}

    /** The corrections that hold. */
    public CorrectedNames names() {
        return names;
    }

    /** Everything that was made and undone, the first first. */
    public List<NameEntry> history() {
        return ledger.names();
    }

    /**
     * Makes a correction.
     *
     * @param who makes it, for the history
     */
    public Ruling correct(NameCorrection correction, String who) {
        return ruled(() -> {
            var unknown = unknown(correction);
            if (unknown.isPresent()) {
                return new Ruling.Unknown(unknown.get());
            }
            var objection = names.objection(correction);
            if (objection.isPresent()) {
                return new Ruling.Objected(objection.get(), names.standing(correction.name()));
            }
            if (correction instanceof NameCorrection.Rename rename) {
                var bearer = meant(rename.name().type(), rename.label()).filter(name -> !name.equals(rename.name()));
                if (bearer.isPresent()) {
                    return new Ruling.Taken(bearer.get());
                }
            }
            return revise(List.of(), List.of(correction), who);
        });
    }

    /** Undoes a correction; what was made before it holds again. */
    public Ruling undo(long number, String who) {
        return ruled(() -> {
            var held = holding().stream().filter(one -> one.number() == number).toList();
            return held.isEmpty() ? new Ruling.NotThere(number) : revise(held, List.of(), who);
        });
    }

    /**
     * Has these corrections hold and no others, as an import says; what holds already stays as it is.
     *
     * @param all in their order, each without an objection over those before, as {@link NameCorrectionText#read} has them;
     *     names that are in no document yet will be corrected when they come
     */
    public Ruling replaceAll(List<NameCorrection> all, String who) {
        return ruled(() -> {
            var added = new ArrayList<>(all);
            var undone = new ArrayList<Held>();
            var kept = new ArrayList<NameCorrection>();
            for (var held : holding()) {
                if (added.remove(held.correction())) {
                    kept.add(held.correction());
                } else {
                    undone.add(held);
                }
            }
            kept.addAll(added);
            return kept.equals(all) ? revise(undone, added, who) : revise(holding(), all, who);
        });
    }

    /**
     * What a person means by a key or a label: a name of some document or of the lists, and what stands for it now.
     * Whoever may not see drafts must not be told.
     */
    public Optional<NameKey> meant(NameType type, String written) {
        var asKey = new NameKey(type, written);
        return Optional.of(asKey)
                .filter(this::isKnown)
                .or(() -> names.labelled(written).stream()
                        .filter(name -> name.type() == type)
                        .findFirst())
                .or(() -> lists.key(type, written).map(key -> new NameKey(type, key)))
                .map(names::standing);
    }

    /**
     * What stands for a name now, for whoever asks: a merged key leads on for ever. To the public it does so where the lists
     * or a published document have the name: that a draft has it is nobody's business.
     */
    public NameKey standing(NameKey name, Audience audience) {
        var standing = names.standing(name);
        return standing.equals(name)
                        || audience == Audience.DESK
                        || lists.label(name).isPresent()
                        || isNamed(name, Audience.PUBLIC)
                ? standing
                : name;
    }

    /** The label that a name bears now. */
    public String label(NameKey name) {
        return names.label(name).or(() -> lists.label(name)).orElse(name.key());
    }

    private Ruling ruled(Supplier<Ruling> decision) {
        var ruling = indexing.undisturbed(decision);
        if (ruling instanceof Ruling.Made) {
            refresh.run();
        }
        return ruling;
    }

    private Ruling revise(List<Held> undone, List<NameCorrection> added, String who) {
        var next = new ArrayList<>(holding());
        next.removeAll(undone);
        var corrections = new ArrayList<>(next.stream().map(Held::correction).toList());
        corrections.addAll(added);
        var changed = CorrectedNames.of(corrections, lists);
        var touched = new HashSet<NameKey>();
        for (var old : undone) {
            touched.addAll(leading(old.correction(), changed));
        }
        for (var one : added) {
            touched.addAll(leading(one, changed));
        }
        var rows = ledger.revise(
                new NameRevision(
                        who,
                        undone.stream().map(Held::number).toList(),
                        added.stream().map(NameCorrectionText::line).toList(),
                        documents(touched)),
                clock.instant());
        names = changed;
        indexing.correct(changed);
        return new Ruling.Made(rows.isEmpty() ? 0 : rows.getLast());
    }

    /** What a correction touches, as it was and as it will be. */
    private Set<NameKey> leading(NameCorrection correction, CorrectedNames changed) {
        var leading = new HashSet<>(names.leadingTo(correction.name()));
        leading.addAll(changed.leadingTo(correction.name()));
        return leading;
    }

    private Set<DocumentId> documents(Set<NameKey> touched) {
        var documents = new HashSet<DocumentId>();
        for (var name : touched) {
            documents.addAll(engine.naming(name.type(), name.key(), Audience.DESK, Integer.MAX_VALUE));
        }
        return documents;
    }

    private List<Held> holding() {
        var held = new ArrayList<Held>();
        for (var entry : ledger.names()) {
            if (entry.holds()) {
                NameCorrectionText.parse(entry.correction().orElseThrow())
                        .ifPresentOrElse(
                                correction -> held.add(new Held(entry.number(), correction)),
                                () -> LOG.error("Correction {} cannot be read and does not hold", entry.number()));
            }
        }
        return held;
    }

    private Optional<NameKey> unknown(NameCorrection correction) {
        var target = switch (correction) {
            case NameCorrection.Merge merge ->
                Optional.of(new NameKey(merge.name().type(), merge.into()));
            case NameCorrection.Split split ->
                split.into().map(into -> new NameKey(split.name().type(), into));
            case NameCorrection.Rename rename -> Optional.<NameKey>empty();
            case NameCorrection.Hide hide -> Optional.<NameKey>empty();
            case NameCorrection.Retype retype -> Optional.<NameKey>empty();
        };
        return isKnown(correction.name()) ? target.filter(name -> !isKnown(name)) : Optional.of(correction.name());
    }

    private boolean isKnown(NameKey name) {
        return lists.label(name).isPresent() || names.speaksOf(name) || isNamed(name, Audience.DESK);
    }

    private boolean isNamed(NameKey name, Audience audience) {
        return !engine.naming(name.type(), name.key(), audience, 1).isEmpty();
    }
}
