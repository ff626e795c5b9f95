package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.vigie.document.Contact;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Reading;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Trait;
import fr.vigie.intake.Version;
import fr.vigie.json.Json;
import fr.vigie.messages.Messages;
import fr.vigie.review.Difference;
import fr.vigie.server.view.VersionsPage;
import fr.vigie.server.view.VersionsPage.Change;
import fr.vigie.server.view.VersionsPage.Line;
import fr.vigie.server.view.VersionsPage.Paragraph;
import fr.vigie.server.view.VersionsPage.Piece;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The history of a document: its versions, and what changed from one to another, word by word. */
final class VersionPages {
    private final Archive archive;
    private final ReadVersions readings;
    private final Pages pages;
    private final Clock clock;

    VersionPages(Archive archive, ReadVersions readings, Pages pages, Clock clock) {
        this.archive = archive;
        this.readings = readings;
        this.pages = pages;
        this.clock = clock;
    }

    /** Two versions of a document with what they say. */
    private record Pair(Version from, Version to, Optional<Reading> before, Optional<Reading> after) {
        Difference text() {
            return Difference.of(
                    before.map(Reading::text).orElse(""),
                    after.map(Reading::text).orElse(""));
        }

        boolean isRead() {
            return before.isPresent() && after.isPresent();
        }
    }

    void show(Context context) throws IOException {
        var id = Requests.document(context);
        var versions = versions(id);
        var pair = pair(context, id, versions);
        var messages = pages.messages(context);
        var lines = new ArrayList<Line>();
        for (var version : versions.reversed()) {
            lines.add(line(messages, id, versions, version, pair.to().number()));
        }
        pages.show(
                context,
                "versions",
                "desk",
                new VersionsPage(
                        id.value(),
                        pair.after().flatMap(Reading::title).orElse(pair.to().fileName()),
                        lines,
                        pair.from().number(),
                        pair.to().number(),
                        changes(messages, pair),
                        pair.isRead() ? paragraphs(pair.text()) : List.of(),
                        !pair.isRead()));
        context.header("Cache-Control", "no-store");
    }

    /** {@code GET /api/documents/{id}/difference}. */
    void difference(Context context) throws IOException {
        var id = Requests.document(context);
        var pair = pair(context, id, versions(id));
        if (!pair.isRead()) {
            throw new Problem(409, "versionUnread");
        }
        var node = Json.MAPPER
                .createObjectNode()
                .put("id", id.value())
                .put("from", pair.from().number())
                .put("to", pair.to().number());
        var stated = node.putArray("stated");
        compared(pair).forEach(one -> {
            if (!one.before().equals(one.after())) {
                stated.addObject()
                        .put("field", one.trait().code())
                        .put("before", one.before())
                        .put("after", one.after());
            }
        });
        put(node.putArray("text"), pair.text());
        Answers.json(context, node);
    }

    private static void put(ArrayNode list, Difference difference) {
        for (var stretch : difference.stretches()) {
            list.addObject().put("what", stretch.what().code()).put("text", stretch.text());
        }
    }

    private List<Version> versions(DocumentId id) {
        var versions = archive.versions(id);
        if (versions.isEmpty()) {
            throw new Problem(404, "noSuchDocument");
        }
        return versions;
    }

    /** The versions that {@code from} and {@code to} name; else the last and the one before. */
    private Pair pair(Context context, DocumentId id, List<Version> versions) throws IOException {
        var parameters = Requests.parameters(context);
        var to = named(parameters, "to", versions, versions.getLast());
        var before = versions.get(Math.max(0, versions.indexOf(to) - 1));
        var from = named(parameters, "from", versions, before);
        return new Pair(from, to, readings.of(id, from.number()), readings.of(id, to.number()));
    }

    private static Version named(Parameters parameters, String name, List<Version> versions, Version otherwise) {
        var typed = parameters.first(name);
        if (typed.isEmpty()) {
            return otherwise;
        }
        return versions.stream()
                .filter(version -> Integer.toString(version.number()).equals(typed.get()))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "noSuchVersion", typed.get()));
    }

    private Line line(Messages messages, DocumentId id, List<Version> versions, Version version, int shown) {
        int at = versions.indexOf(version);
        boolean file = at == 0 || !versions.get(at - 1).hash().equals(version.hash());
        var since = version.since().atZone(clock.getZone());
        return new Line(
                version.number(),
                Words.day(messages, since.toLocalDate()) + ", "
                        + String.format(Locale.ROOT, "%02d:%02d", since.getHour(), since.getMinute()),
                file ? messages.say("versions.file", version.fileName()) : messages.say("versions.corrected"),
                at == 0
                        ? Optional.empty()
                        : Optional.of("/bureau/" + id + "/versions?from="
                                + versions.get(at - 1).number() + "&to=" + version.number() + "#difference"),
                version.number() == shown);
    }

    private record Compared(Trait trait, String before, String after) {}

    private static List<Compared> compared(Pair pair) {
        var traits = List.of(
                Trait.TITLE,
                Trait.DATE,
                Trait.KIND,
                Trait.ISSUER,
                Trait.AUTHOR,
                Trait.LEAD,
                Trait.LANGUAGE,
                Trait.CONTACTS);
        return traits.stream()
                .map(trait -> new Compared(
                        trait,
                        pair.before().map(reading -> value(reading, trait)).orElse(""),
                        pair.after().map(reading -> value(reading, trait)).orElse("")))
                .toList();
    }

    private static String value(Reading reading, Trait trait) {
        return switch (trait) {
            case TITLE, LEAD, DATE, ISSUER, AUTHOR, KIND, LANGUAGE -> ReviewFields.read(reading, trait);
            case CONTACTS -> reading.contacts().stream().map(VersionPages::said).collect(Collectors.joining(" · "));
            case SOURCE, RIGHTS, FIGURES, QUOTES -> "";
        };
    }

    private static String said(Contact contact) {
        return List.of(contact.name(), contact.role(), contact.email(), contact.phone()).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<Change> changes(Messages messages, Pair pair) {
        var changes = new ArrayList<Change>();
        if (pair.isRead()) {
            for (var one : compared(pair)) {
                if (!one.before().equals(one.after())) {
                    changes.add(new Change(
                            ReviewFields.label(messages, one.trait()),
                            ReviewFields.shown(messages, one.trait(), one.before()),
                            ReviewFields.shown(messages, one.trait(), one.after())));
                }
            }
        }
        return changes;
    }

    /** The changed paragraphs with one before and one after each; a mark stands where others are left out. */
    private static List<Paragraph> paragraphs(Difference difference) {
        var all = new ArrayList<List<Piece>>();
        all.add(new ArrayList<>());
        for (var stretch : difference.stretches()) {
            var lines = stretch.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    all.add(new ArrayList<>());
                }
                if (!lines[i].isEmpty()) {
                    all.getLast().add(new Piece(stretch.what().code(), lines[i]));
                }
            }
        }
        all.removeIf(List::isEmpty);
        var shown = new ArrayList<Paragraph>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (isChanged(all, i - 1) || isChanged(all, i) || isChanged(all, i + 1)) {
                shown.add(new Paragraph(all.get(i), gap));
                gap = false;
            } else {
                gap = true;
            }
        }
        return shown;
    }

    private static boolean isChanged(List<List<Piece>> all, int at) {
        return at >= 0
                && at < all.size()
                && all.get(at).stream().anyMatch(piece -> !piece.what().equals("same"));
    }
}
