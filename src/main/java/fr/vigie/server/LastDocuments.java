package fr.vigie.server;

import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.engine.Surroundings;
import fr.vigie.messages.Messages;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.server.view.FactSheetPage.Last;
import fr.vigie.server.view.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last documents that have a name, each with the sentence in which it stands first. */
final class LastDocuments {
    private final Messages messages;
    private final FactSheet sheet;

    LastDocuments(Messages messages, FactSheet sheet) {
        this.messages = messages;
        this.sheet = sheet;
    }

    List<Last> lines() {
        var lines = new ArrayList<Last>();
        for (var hit : sheet.answer().hits()) {
            lines.add(line(
                    hit,
                    sheet.last().stream()
                            .filter(entry -> entry.id().equals(hit.id()))
                            .findFirst()));
        }
        return lines;
    }

    private Last line(Hit hit, Optional<Entry> entry) {
        var mention = entry.flatMap(this::first);
        return new Last(
                hit.title(),
                mention.map(name -> at(hit, name)).orElse("/documents/" + hit.id()),
                hit.kind().code(),
                Words.kind(messages, hit.kind()),
                hit.date().map(Object::toString),
                hit.date().map(day -> Words.day(messages, day)),
                hit.issuer(),
                hit.reprints(),
                entry.flatMap(one -> mention.map(name -> marked(one.reading().text(), name)))
                        .orElse(List.of()));
    }

    /** Where the name is named first, or else what lies in the place. */
    private Optional<Name> first(Entry entry) {
        var names = entry.tags().names();
        return names.stream()
                .filter(name -> name.type() == sheet.name().type())
                .filter(name -> name.key().equals(sheet.name().key()))
                .findFirst()
                .or(() -> names.stream().filter(this::isWithin).findFirst());
    }

    private boolean isWithin(Name name) {
        return name.type() == NameType.PLACE
                && sheet.name().type() == NameType.PLACE
                && Places.shipped().lineage(name.key()).stream()
                        .map(Place::key)
                        .anyMatch(sheet.name().key()::equals);
    }

    /** The document with all places of the words marked, at the first of them. */
    private static String at(Hit hit, Name name) {
        var words = name.text().replaceAll("\\s+", " ");
        return "/documents/" + hit.id() + "?q=" + Parameters.encode(FactSheetDrawing.phrase(words)) + "#hit-1";
    }

    private static List<Fragment> marked(String text, Name name) {
        var sentence = new Surroundings(text).of(name.span());
        var start = sentence.indexOf(name.text());
        return start < 0
                ? List.of(new Fragment(sentence, false))
                : Fragment.of(
                        sentence, List.of(new Span(start, start + name.text().length())));
    }
}
