package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.document.NameType;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Librarian;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * The fact sheet of a name, made of published documents alone, as searches are, whoever asks. A name that was merged leads on,
 * and so does a label to its key.
 */
final class FactSheetPages {
    private static final String PATH = "/noms/";

    private final FactSheets sheets;
    private final Librarian librarian;
    private final Turns turns;
    private final Pages pages;

    FactSheetPages(SearchEngine engine, Librarian librarian, Turns turns, Pages pages) {
        this.sheets = new FactSheets(engine);
        this.librarian = librarian;
        this.turns = turns;
        this.pages = pages;
    }

    /** Where the sheet of a name is. */
    static String address(NameKey name) {
        return address(name.type().code(), name.key());
    }

    /** @param key or a label, which leads on to the key */
    static String address(String type, String key) {
        return PATH + type + '/' + Parameters.encode(key).replace("+", "%20").replace("%2F", "/");
    }

    /** Who speaks in a quote may be a person or a body, which a link from there cannot know. */
    private Optional<FactSheet> found(NameKey asked) {
        return sheets.of(asked).or(() -> switch (asked.type()) {
            case PERSON -> sheets.of(new NameKey(NameType.ORGANISATION, asked.key()));
            case ORGANISATION, PLACE -> Optional.empty();
        });
    }

    void show(Context context) {
        var type = NameRulings.coded(context.pathParam("type")).orElseThrow(() -> new Problem(404, "noSuchPage"));
        var key = context.pathParam("id").strip();
        if (key.isEmpty() || key.length() > SearchParameters.LONGEST) {
            throw new Problem(404, "noSuchSheet", "");
        }
        var asked = new NameKey(type, key);
        var standing = librarian.standing(asked, Audience.PUBLIC);
        if (!standing.equals(asked)) {
            context.redirect(address(standing), HttpStatus.FOUND);
            return;
        }
        var sheet = turns.take(() -> found(asked)).orElseThrow(() -> new Problem(404, "noSuchSheet", key));
        if (!sheet.name().equals(asked)) {
            context.redirect(address(sheet.name()), HttpStatus.FOUND);
            return;
        }
        var messages = pages.messages(context);
        var page = new FactSheetDrawing(messages, sheet, new NameHead(messages, sheet, librarian)).page();
        pages.show(context, "sheet", "search", page);
    }
}
