package fr.vigie.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import fr.vigie.engine.EntryBuilder;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Ledger;
import fr.vigie.query.Audience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who keep, share and forget at random; after each step everybody looks at everything, here and in plain lists. */
final class RandomKeeping {
    private static final int DOCUMENTS = 8;

    private final Random random;
    private final long seed;
    private final Dossiers dossiers;
    private final SearchEngine engine;
    private final Ledger ledger;
    private final List<Person> people;

    private final List<Folder> folders = new ArrayList<>();
    private final Map<DocumentId, Visibility> archive = new HashMap<>();
    /** Every name that a dossier ever had, in the order of making: the names themselves are no seed's. */
    private final Set<String> names = new LinkedHashSet<>(Set.of("nothing"));

    /** A dossier in plain lists. */
    private static final class Folder {
        final String id;
        final Person owner;
        Heading heading;
        int version = 1;
        Sharing sharing = Sharing.NONE;

        @Nullable
        String address;

        final List<Sheet> sheets = new ArrayList<>();

        Folder(String id, Person owner, Heading heading) {
            this.id = id;
            this.owner = owner;
            this.heading = heading;
        }
    }

    /** A document in it. */
    private record Sheet(DocumentId document, int version, Remark remark, boolean known) {}

    RandomKeeping(
            Random random, long seed, Dossiers dossiers, SearchEngine engine, Ledger ledger, List<Person> people) {
        this.random = random;
        this.seed = seed;
        this.dossiers = dossiers;
        this.engine = engine;
        this.ledger = ledger;
        this.people = people;
    }

    void run(int steps) {
        for (var step = 0; step < steps; step++) {
            var said = "seed " + seed + ", step " + step;
            change(said);
            for (var name : names) {
                people.forEach(person -> look(said + ", " + person + " at " + name, person, name));
            }
        }
    }

    private void change(String said) {
        var person = one(people);
        var name = one(List.copyOf(names));
        var document = document();
        switch (random.nextInt(12)) {
            case 0 -> add(person);
            case 1, 2 -> show(document);
            case 3 -> forget(document);
            case 4 -> {
                var found = found(person, name);
                var removed = dossiers.remove(person, name);
                if (found.isPresent() && found.get().owner.equals(person)) {
                    assertThat(removed).as(said).isInstanceOf(Change.Done.class);
                    folders.remove(found.get());
                } else {
                    assertThat(removed).as(said).isNotInstanceOf(Change.Done.class);
                }
            }
            case 5 -> share(said, person, name);
            case 6 -> head(said, person, name);
            case 7 -> move(said, person, name, document);
            case 8 -> take(said, person, name, document);
            case 9 -> remark(said, person, name, document);
            default -> put(said, person, name, List.of(document, document()));
        }
    }

    private void add(Person person) {
        var heading = new Heading("Dossier " + random.nextInt(100), "");
        var made = ((Change.Done) dossiers.add(person, heading)).opened().dossier();
        folders.add(new Folder(made.id(), person, heading));
        names.add(made.id());
    }

    private void show(DocumentId id) {
        if (random.nextInt(5) == 0) {
            engine.remove(List.of(id));
            archive.remove(id);
            return;
        }
        var visibility = random.nextBoolean() ? Visibility.PUBLISHED : one(List.of(Visibility.values()));
        var number = Integer.parseInt(id.value().substring(0, 16), 16);
        engine.put(List.of(EntryBuilder.entry(number)
                .title("Titre " + number)
                .text("Texte.")
                .visibility(visibility)
                .build()));
        archive.put(id, visibility);
    }

    private void forget(DocumentId id) {
        ledger.forgetNotes(List.of(id));
        folders.forEach(
                folder -> folder.sheets.removeIf(sheet -> sheet.document().equals(id)));
    }

    private void share(String said, Person person, String name) {
        var sharing = one(List.of(Sharing.values()));
        var anew = random.nextBoolean();
        var change = dossiers.share(person, name, sharing, anew);
        var found = found(person, name).filter(folder -> folder.owner.equals(person));
        if (found.isEmpty()) {
            assertThat(change).as(said).isNotInstanceOf(Change.Done.class);
            return;
        }
        var folder = found.get();
        var address = ((Change.Done) change).opened().dossier().address();
        assertThat(address.isPresent()).as(said).isEqualTo(sharing != Sharing.NONE);
        if (sharing != Sharing.NONE && folder.address != null) {
            assertThat(address.get().equals(folder.address)).as(said).isEqualTo(!anew);
        }
        folder.sharing = sharing;
        folder.address = address.orElse(null);
        address.ifPresent(names::add);
    }

    private void head(String said, Person person, String name) {
        var heading = new Heading(random.nextInt(6) == 0 ? " " : "Titre " + random.nextInt(100), "d");
        var expected = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(3));
        var change = dossiers.head(person, name, heading, expected);
        var found = writable(person, name);
        var stale = found.isPresent() && expected.isPresent() && expected.getAsInt() != found.get().version;
        assertThat(change instanceof Change.Stale).as(said).isEqualTo(stale);
        var done = found.isPresent() && !stale && !heading.title().isEmpty();
        assertThat(change instanceof Change.Done).as(said).isEqualTo(done);
        if (done) {
            found.get().heading = heading;
            found.get().version++;
        }
    }

    private void put(String said, Person person, String name, List<DocumentId> documents) {
        var change = dossiers.put(person, name, documents);
        var found = writable(person, name);
        var visible =
                documents.stream().filter(id -> sees(person, id)).distinct().toList();
        assertThat(change instanceof Change.Done).as(said).isEqualTo(found.isPresent() && !visible.isEmpty());
        if (found.isPresent()) {
            for (var id : visible) {
                if (at(found.get(), id) < 0) {
                    found.get().sheets.add(new Sheet(id, 1, Remark.NONE, archive.get(id) == Visibility.PUBLISHED));
                }
            }
        }
    }

    private void remark(String said, Person person, String name, DocumentId document) {
        var remark =
                new Remark("note " + random.nextInt(100), List.of("a", "b", "c").subList(0, random.nextInt(4)));
        var expected = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(2));
        var change = dossiers.remark(person, name, document, remark, expected);
        var found = writable(person, name).filter(folder -> reaches(person, folder, document));
        if (found.isEmpty()) {
            assertThat(change).as(said).isNotInstanceOfAny(Change.Done.class, Change.Stale.class);
            return;
        }
        var at = at(found.get(), document);
        var sheet = found.get().sheets.get(at);
        if (expected.isPresent() && expected.getAsInt() != sheet.version()) {
            assertThat(change).as(said).isEqualTo(new Change.Stale(sheet.version()));
        } else {
            assertThat(change).as(said).isInstanceOf(Change.Done.class);
            found.get().sheets.set(at, new Sheet(document, sheet.version() + 1, remark, sheet.known()));
        }
    }

    private void move(String said, Person person, String name, DocumentId document) {
        var before = random.nextBoolean() ? Optional.of(document()) : Optional.<DocumentId>empty();
        var change = dossiers.move(person, name, document, before);
        var found = writable(person, name);
        if (found.isEmpty() || before.filter(document::equals).isPresent()) {
            return;
        }
        var may = reaches(person, found.get(), document)
                && before.filter(next -> !reaches(person, found.get(), next)).isEmpty();
        assertThat(change instanceof Change.Done).as(said).isEqualTo(may);
        if (may) {
            var sheets = found.get().sheets;
            var sheet = sheets.remove(at(found.get(), document));
            sheets.add(before.map(next -> at(found.get(), next)).orElse(sheets.size()), sheet);
        }
    }

    private void take(String said, Person person, String name, DocumentId document) {
        var change = dossiers.take(person, name, document);
        var found = writable(person, name).filter(folder -> reaches(person, folder, document));
        assertThat(change instanceof Change.Done).as(said).isEqualTo(found.isPresent());
        found.ifPresent(folder -> folder.sheets.remove(at(folder, document)));
    }

    private void look(String said, Person person, String name) {
        var opened = dossiers.open(person, name);
        var found = found(person, name);
        assertThat(opened.isPresent()).as(said).isEqualTo(found.isPresent());
        if (found.isEmpty()) {
            return;
        }
        var folder = found.get();
        var own = folder.owner.equals(person);
        assertThat(opened.get().dossier().heading()).as(said).isEqualTo(folder.heading);
        assertThat(opened.get().right().mayWrite())
                .as(said)
                .isEqualTo(writable(person, name).isPresent());
        var expected = new ArrayList<String>();
        for (var sheet : folder.sheets) {
            if (sees(person, sheet.document())) {
                expected.add(sheet.document() + " " + sheet.remark() + sheet.version());
            } else if (own || sheet.known()) {
                expected.add("gone " + sheet.document() + " " + (own ? sheet.remark() : Remark.NONE));
            }
        }
        var told = new ArrayList<String>();
        for (var line : Contents.of(dossiers, engine, person, opened.get(), Contents.Wish.ALL)
                .lines()) {
            var piece = line.piece();
            told.add(
                    line instanceof Contents.Seen
                            ? piece.document() + " " + piece.remark() + piece.version()
                            : "gone " + piece.document() + " " + piece.remark());
        }
        assertThat(told).as(said).isEqualTo(expected);
    }

    private Optional<Folder> found(Person person, String name) {
        return folders.stream()
                .filter(folder -> folder.id.equals(name) && folder.owner.equals(person) || name.equals(folder.address))
                .findFirst();
    }

    private Optional<Folder> writable(Person person, String name) {
        return found(person, name).filter(folder -> folder.owner.equals(person) || folder.sharing == Sharing.WRITE);
    }

    private boolean reaches(Person person, Folder folder, DocumentId document) {
        return at(folder, document) >= 0 && (folder.owner.equals(person) || sees(person, document));
    }

    private boolean sees(Person person, DocumentId document) {
        return archive.containsKey(document)
                && (person.audience() == Audience.DESK || archive.get(document) == Visibility.PUBLISHED);
    }

    private static int at(Folder folder, DocumentId document) {
        return folder.sheets.stream().map(Sheet::document).toList().indexOf(document);
    }

    private DocumentId document() {
        return EntryBuilder.entry(random.nextInt(DOCUMENTS)).build().id();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
