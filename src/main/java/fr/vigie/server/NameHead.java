package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.authority.Organisation;
import fr.vigie.authority.Organisations;
import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.document.NameType;
import fr.vigie.ingest.Librarian;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.FacetValue;
import fr.vigie.server.view.FactSheetPage.Step;
import fr.vigie.server.view.Link;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lists, people's corrections and the documents say of who a name is. */
final class NameHead {
    private static final int MERGED = 8;
    private static final int SPELLINGS = 16;

    private final Messages messages;
    private final FactSheet sheet;
    private final Librarian librarian;
    private final Optional<Organisation> organisation;
    private final Optional<Place> place;

    NameHead(Messages messages, FactSheet sheet, Librarian librarian) {
        this.messages = messages;
        this.sheet = sheet;
        this.librarian = librarian;
        var name = sheet.name();
        this.organisation = name.type() == NameType.ORGANISATION ? Organisations.shipped(name.key()) : Optional.empty();
        this.place = name.type() == NameType.PLACE ? Places.shipped().byKey(name.key()) : Optional.empty();
    }

    /** {@code Hôpital}, {@code Commune, 159 346 habitants}. */
    Optional<String> kind() {
        return organisation
                .map(Organisation::kind)
                .filter(kind -> !kind.isEmpty())
                .map(this::capital)
                .or(() -> place.map(this::level));
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(messages.locale()) + word.substring(1);
    }

    private String level(Place one) {
        var level = messages.say("sheet.level." + one.level().name().toLowerCase(Locale.ROOT));
        return one.population() == 0
                ? level
                : messages.say(
                        "sheet.population",
                        level,
                        NumberFormat.getIntegerInstance(messages.locale()).format(one.population()));
    }

    /** Where it lies, from the largest; places that its documents name have sheets. */
    List<Step> place() {
        var named = sheet.answer().facets().stream()
                .filter(facet -> facet.name() == FacetName.PLACE)
                .flatMap(facet -> facet.values().stream())
                .flatMap(FactSheets::withinAll)
                .map(FacetValue::key)
                .collect(Collectors.toSet());
        var at = organisation.flatMap(Organisation::place).or(() -> place.map(Place::key));
        return at.map(key -> Places.shipped().lineage(key)).orElse(List.of()).stream()
                .filter(step -> !place.equals(Optional.of(step)))
                .map(step -> step(step, named))
                .reduce(List.<Step>of(), NameHead::with, (one, other) -> one);
    }

    /** A department that is one city, as Paris, is said once. */
    private static List<Step> with(List<Step> steps, Step next) {
        var all = new ArrayList<>(steps);
        if (!all.isEmpty() && all.getLast().label().equals(next.label())) {
            all.removeLast();
        }
        all.add(next);
        return List.copyOf(all);
    }

    private static Step step(Place place, Set<String> named) {
        return new Step(
                place.name(),
                named.contains(place.key())
                        ? Optional.of(FactSheetPages.address("place", place.key()))
                        : Optional.empty());
    }

    /** Former names with the end of their use, and what people merged into it. */
    List<String> past() {
        var past = new ArrayList<String>();
        organisation
                .map(Organisation::former)
                .orElse(List.of())
                .forEach(former -> past.add(former.until()
                        .map(until -> messages.say("sheet.former.until", former.name(), until))
                        .orElseGet(() -> messages.say("sheet.former", former.name()))));
        librarian.names().leadingTo(sheet.name()).stream()
                .filter(name -> !name.equals(sheet.name()))
                .limit(MERGED)
                .filter(this::isPublic)
                .map(librarian::label)
                .sorted()
                .map(label -> messages.say("sheet.merged", label))
                .forEach(past::add);
        return past;
    }

    /** That a name which only drafts have leads here is nobody's business. */
    private boolean isPublic(NameKey merged) {
        return librarian.standing(merged, Audience.PUBLIC).equals(sheet.name());
    }

    /** Other names and spellings; each searches for itself. */
    List<Link> spellings() {
        return FactSheets.spellings(sheet.name(), sheet.label(), sheet.last()).stream()
                .filter(spelling -> !spelling.equals(sheet.label()))
                .limit(SPELLINGS)
                .map(spelling -> new Link(spelling, "/?q=" + Parameters.encode(FactSheetDrawing.phrase(spelling))))
                .toList();
    }
}
