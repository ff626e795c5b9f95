package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.document.NameType;
import fr.vigie.messages.Messages;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetName;
import fr.vigie.report.Format;
import fr.vigie.server.view.FactSheetPage;
import fr.vigie.server.view.FactSheetPage.Company;
import fr.vigie.server.view.FactSheetPage.Download;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.MapPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a fact sheet into words, links and drawings. Every count leads to the search that gives it. */
final class FactSheetDrawing {
    private final Messages messages;
    private final FactSheet sheet;
    private final NameHead head;
    private final NameKey name;
    private final SearchAddress address;

    FactSheetDrawing(Messages messages, FactSheet sheet, NameHead head) {
        this.messages = messages;
        this.sheet = sheet;
        this.head = head;
        this.name = sheet.name();
        // All that is added narrows, a second name of the same type as well.
        this.address = SearchAddress.of(Parameters.of(Map.of(name.type().code() + ".all", List.of(name.key()))));
    }

    /** Words side by side, as the query language writes them. */
    static String phrase(String words) {
        return '"' + words.replace('"', ' ') + '"';
    }

    FactSheetPage page() {
        var answer = sheet.answer();
        var neighbours = new NeighbourDrawing(messages, sheet, address);
        var statements = new SheetStatements(messages, sheet);
        return new FactSheetPage(
                name.type().code(),
                messages.say("facet." + name.type().code()),
                sheet.label(),
                head.kind(),
                head.place(),
                head.past(),
                head.spellings(),
                messages.say("search.count", answer.total()),
                answer.families() < answer.total()
                        ? Optional.of(messages.say("search.families", answer.families()))
                        : Optional.empty(),
                plain().toString(),
                new HistogramDrawing(messages, plain()).draw(answer, DateRange.ALWAYS, List.of()),
                sheet.undated(),
                statements.measures(),
                statements.figures(),
                statements.by(),
                statements.about(),
                statements.quotes(),
                neighbours.network(),
                companies(neighbours),
                map(),
                address.under("/carte"),
                new LastDocuments(messages, sheet).lines(),
                downloads());
    }

    /** The search for the name alone. */
    private SearchAddress plain() {
        return SearchAddress.of(Parameters.of(Map.of(name.type().code(), List.of(name.key()))));
    }

    private static List<Company> companies(NeighbourDrawing neighbours) {
        return List.of(FacetName.ORGANISATION, FacetName.PERSON, FacetName.PLACE).stream()
                .map(neighbours::company)
                .filter(company -> !company.companions().isEmpty())
                .toList();
    }

    /** Of France, or of the region or department where a place lies. */
    private Optional<MapPage> map() {
        var inside = name.type() == NameType.PLACE ? inside(name.key()) : "";
        var page = new MapDrawing(messages, address).draw("", sheet.answer(), inside);
        return Optional.of(page).filter(FactSheetDrawing::showsPlaces);
    }

    /** Places abroad alone leave the map of France blank. */
    private static boolean showsPlaces(MapPage map) {
        return !map.dots().isEmpty()
                || map.areas().stream().anyMatch(area -> area.shade() > 0)
                || map.tiles().stream().anyMatch(tile -> tile.shade() > 0);
    }

    /** A department is drawn with its communes; what lies in none, as overseas, on the map of the country. */
    private static String inside(String key) {
        return Places.shipped().lineage(key).stream()
                .filter(Place::french)
                .filter(place -> Outlines.shipped().of(place.key()).isPresent())
                .reduce((larger, smaller) -> smaller)
                .map(Place::key)
                .orElse("");
    }

    private List<Download> downloads() {
        var downloads = new ArrayList<Download>();
        downloads.add(new Download(
                messages.say("sheet.take.documents"),
                List.of(Format.values()).stream()
                        .map(format -> new Link(
                                messages.say("export." + format.code()),
                                plain().under("/api/export", "format", format.code())))
                        .toList()));
        if (sheet.figures().total() > 0) {
            downloads.add(statements("sheet.take.figures", "/api/figures/export", "subject"));
        }
        if (sheet.by().total() > 0) {
            downloads.add(statements("sheet.take.quotes", "/api/quotes/export", "speaker"));
        }
        if (name.key().indexOf('/') < 0) { // a step of the interface's path has none
            downloads.add(new Download(
                    messages.say("sheet.take.sheet"),
                    List.of(new Link(
                            "JSON", "/api/names" + FactSheetPages.address(name).substring("/noms".length())))));
        }
        return downloads;
    }

    private Download statements(String title, String path, String parameter) {
        return new Download(
                messages.say(title),
                List.of(Format.CSV, Format.XLSX, Format.JSONL).stream()
                        .map(format -> new Link(
                                messages.say("statements." + format.code()),
                                SheetStatements.address(path, name, parameter, sheet.label(), "format", format.code())))
                        .toList());
    }
}
