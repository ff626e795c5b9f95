package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The dossiers: each its owner's alone until shared. A dossier is named by its id, which opens it to the owner and nobody
 * else, or by the address at which it is shared, which opens it to whoever has an account here. What a method did survives a
 * power cut.
 */
public final class Dossiers {
    /** The most dossiers of one owner. */
    public static final int MOST = 500;
    /** The most documents in one dossier. */
    public static final int MOST_DOCUMENTS = 2_000;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final Clock clock;

    public Dossiers(Jdbi jdbi, SearchEngine engine, Clock clock) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.clock = clock;
    }

    /** Those of a person, then those of others that they opened, what was changed last first. */
    public List<Opened> all(Person person) {
        return jdbi.withHandle(handle -> {
            var all = new ArrayList<Opened>();
            DossierRows.of(handle, person.account()).forEach(own -> all.add(new Opened(own, Right.OWN)));
            DossierRows.lent(handle, person.account()).forEach(lent -> all.add(new Opened(lent, right(lent))));
            return all;
        });
    }

    /**
     * The dossier of an id or a shared address; somebody else's is from now on among those that the person finds again.
     *
     * @return empty where there is none for this person
     */
    public Optional<Opened> open(Person person, String name) {
        var opened = jdbi.withHandle(handle -> find(handle, person, name));
        opened.filter(lent -> lent.right() != Right.OWN).ifPresent(lent -> welcome(person, lent));
        return opened;
    }

    private void welcome(Person person, Opened lent) {
        var id = lent.dossier().id();
        boolean known = jdbi.withHandle(handle -> DossierRows.isWelcome(handle, id, person.account(), lent.address()));
        if (!known) {
            jdbi.useTransaction(handle -> DossierRows.welcome(handle, id, person.account(), lent.address()));
        }
    }

    /** Makes one with nothing in it. */
    public Change add(Person person, Heading heading) {
        return add(person, heading, (handle, id) -> {});
    }

    /** Makes one with documents in it; none where the person may see none of them. */
    public Change add(Person person, Heading heading, Collection<DocumentId> documents) {
        if (documents.size() > MOST_DOCUMENTS) {
            return new Change.Full(MOST_DOCUMENTS);
        }
        var coming = Coming.of(engine, person, documents);
        return coming.seen().isEmpty()
                ? new Change.NoDocument()
                : add(person, heading, (handle, id) -> coming.into(handle, id, clock.instant()));
    }

    private Change add(Person person, Heading heading, BiConsumer<Handle, String> filling) {
        var flaw = heading.flaw();
        if (flaw.isPresent()) {
            return new Change.Flawed(flaw.get());
        }
        return jdbi.inTransaction(handle -> {
            if (DossierRows.count(handle, person.account()) >= MOST) {
                return new Change.Full(MOST);
            }
            var id = KeptId.id();
            DossierRows.add(handle, id, person.account(), heading, clock.instant());
            filling.accept(handle, id);
            return done(handle, person, id);
        });
    }

    /**
     * Changes title and description.
     *
     * @param expected the version that the writer looked at; empty to overwrite whatever is there
     */
    public Change head(Person person, String name, Heading heading, OptionalInt expected) {
        return change(person, name, Right.WRITE, (handle, opened) -> {
            var version = opened.dossier().version();
            if (expected.isPresent() && expected.getAsInt() != version) {
                return Optional.of(new Change.Stale(version));
            }
            if (heading.flaw().isPresent()) {
                return Optional.of(new Change.Flawed(heading.flaw().get()));
            }
            DossierRows.head(handle, opened.dossier().id(), heading);
            return Optional.empty();
        });
    }

    /** Removes a dossier with its notes; the documents stay where they are. */
    public Change remove(Person person, String name) {
        return jdbi.inTransaction(handle -> {
            var opened = find(handle, person, name);
            if (opened.isEmpty()) {
                return new Change.Missing();
            }
            if (opened.get().right() != Right.OWN) {
                return new Change.NotAllowed();
            }
            DossierRows.remove(handle, opened.get().dossier().id());
            return new Change.Done(opened.get());
        });
    }

    /**
     * Says what others may do who have the address.
     *
     * @param anew whether the address is to be another; the one before opens nothing then
     */
    public Change share(Person person, String name, Sharing sharing, boolean anew) {
        return change(person, name, Right.OWN, (handle, opened) -> {
            var kept = opened.dossier().address().filter(address -> !anew);
            var address =
                    sharing == Sharing.NONE ? Optional.<String>empty() : Optional.of(kept.orElseGet(KeptId::address));
            DossierRows.share(handle, opened.dossier().id(), sharing, address);
            return Optional.empty();
        });
    }

    /** What is in it, in its own order, whoever may see it: {@link Contents} says what is shown. */
    List<Piece> pieces(Opened opened) {
        return jdbi.withHandle(handle -> PieceRows.of(handle, opened.dossier().id()));
    }

    /** What is said of a document in a dossier; to others than the owner, only of one that they may see. */
    public Optional<Piece> piece(Person person, Opened opened, DocumentId document) {
        return jdbi.withHandle(handle -> within(handle, person, opened, document));
    }

    /** Those of some dossiers in which a document is. */
    public List<Opened> holding(List<Opened> some, DocumentId document) {
        var holding = jdbi.withHandle(handle -> PieceRows.holding(handle, document));
        return some.stream()
                .filter(opened -> holding.contains(opened.dossier().id()))
                .toList();
    }

    /** Puts documents in, behind the others; those that are in stay as they are, and those that the person may not see out. */
    public Change put(Person person, String name, Collection<DocumentId> documents) {
        if (documents.size() > MOST_DOCUMENTS) {
            return new Change.Full(MOST_DOCUMENTS);
        }
        var coming = Coming.of(engine, person, documents);
        return change(
                person,
                name,
                Right.WRITE,
                (handle, opened) -> coming.into(handle, opened.dossier().id(), clock.instant()));
    }

    /**
     * Changes note and tags of a document in the dossier.
     *
     * @param expected the version of the remark that the writer looked at; empty to overwrite whatever is there
     */
    public Change remark(Person person, String name, DocumentId document, Remark remark, OptionalInt expected) {
        return change(person, name, Right.WRITE, (handle, opened) -> {
            var piece = within(handle, person, opened, document);
            if (piece.isEmpty()) {
                return Optional.of(new Change.NoDocument());
            }
            if (expected.isPresent() && expected.getAsInt() != piece.get().version()) {
                return Optional.of(new Change.Stale(piece.get().version()));
            }
            if (remark.flaw().isPresent()) {
                return Optional.of(new Change.Flawed(remark.flaw().get()));
            }
            PieceRows.remark(handle, opened.dossier().id(), document, remark);
            return Optional.empty();
        });
    }

    /**
     * Moves a document in the dossier's own order.
     *
     * @param before the document that comes next in the dossier's own order; empty for the last place
     */
    public Change move(Person person, String name, DocumentId document, Optional<DocumentId> before) {
        return change(person, name, Right.WRITE, (handle, opened) -> {
            var id = opened.dossier().id();
            var order = new ArrayList<>(PieceRows.documents(handle, id));
            if (before.filter(document::equals).isPresent()) {
                return Optional.empty();
            }
            if (within(handle, person, opened, document).isEmpty()
                    || before.filter(
                                    next -> within(handle, person, opened, next).isEmpty())
                            .isPresent()) {
                return Optional.of(new Change.NoDocument());
            }
            order.remove(document);
            order.add(before.map(order::indexOf).orElse(order.size()), document);
            PieceRows.place(handle, id, order);
            return Optional.empty();
        });
    }

    /** Takes a document out, with the note. */
    public Change take(Person person, String name, DocumentId document) {
        return change(person, name, Right.WRITE, (handle, opened) -> {
            if (within(handle, person, opened, document).isEmpty()) {
                return Optional.of(new Change.NoDocument());
            }
            PieceRows.remove(handle, opened.dossier().id(), document);
            return Optional.empty();
        });
    }

    /** A document in the dossier; to others than the owner, only one that they may see. */
    private Optional<Piece> within(Handle handle, Person person, Opened opened, DocumentId document) {
        return PieceRows.find(handle, opened.dossier().id(), document)
                .filter(piece -> opened.right() == Right.OWN
                        || !Visible.of(engine, List.of(document), person.audience())
                                .isEmpty());
    }

    /** Does something to a dossier; what it answers is why it could not. */
    private interface Work {
        Optional<Change> on(Handle handle, Opened opened);
    }

    private Change change(Person person, String name, Right needed, Work work) {
        return jdbi.inTransaction(handle -> {
            var opened = find(handle, person, name);
            if (opened.isEmpty()) {
                return new Change.Missing();
            }
            if (opened.get().right().compareTo(needed) < 0) {
                return new Change.NotAllowed();
            }
            var refused = work.on(handle, opened.get());
            if (refused.isPresent()) {
                return refused.get();
            }
            var id = opened.get().dossier().id();
            DossierRows.touch(handle, id, clock.instant());
            return done(handle, person, opened.get().right() == Right.OWN ? id : name);
        });
    }

    private static Change done(Handle handle, Person person, String name) {
        return new Change.Done(find(handle, person, name).orElseThrow());
    }

    private static Optional<Opened> find(Handle handle, Person person, String name) {
        return DossierRows.owned(handle, name, person.account())
                .map(own -> new Opened(own, Right.OWN))
                .or(() -> DossierRows.shared(handle, name)
                        .map(shared -> new Opened(
                                shared,
                                DossierRows.isOwned(handle, shared.id(), person.account())
                                        ? Right.OWN
                                        : right(shared))));
    }

    private static Right right(Dossier shared) {
        return shared.sharing() == Sharing.WRITE ? Right.WRITE : Right.READ;
    }
}
