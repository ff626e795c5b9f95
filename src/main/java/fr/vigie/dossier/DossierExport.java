package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Rights;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Retrieval;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.Cell;
import fr.vigie.report.CsvTable;
import fr.vigie.report.DocumentExport;
import fr.vigie.report.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole dossier as one ZIP file, written while it is read: {@code index.html} to be read by people, the notes as a table,
 * the documents as table, references and lines of JSON, and the originals of what came with all rights. What leaves the
 * house is the same for the desk as for everybody: of the others, address and excerpt alone.
 */
public final class DossierExport {
    private static final List<Format> LISTS = List.of(Format.CSV, Format.RIS, Format.JSONL);
    private static final List<String> NOTES = List.of("id", "title", "date", "address", "tags", "note", "added");

    private final SearchEngine engine;
    private final Archive archive;
    private final String origin;
    private final DossierPage page;

    /**
     * @param origin before the path of a document's page, such as {@code https://vigie.example.org}
     * @param page what people read
     */
    public DossierExport(SearchEngine engine, Archive archive, String origin, DossierPage page) {
        this.engine = engine;
        this.archive = archive;
        this.origin = origin;
        this.page = page;
    }

    /** Writes it; the stream stays open. */
    public void write(OutputStream out, Opened opened, Contents contents, Person person) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        var originals = originals(zip, contents, person);
        zip.putNextEntry(new ZipEntry("index.html"));
        page.write(zip, opened, contents, id -> engine.find(id, person.audience()), originals);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("notes.csv"));
        notes(zip, contents);
        zip.closeEntry();
        for (var format : LISTS) {
            zip.putNextEntry(new ZipEntry("documents." + format.code()));
            documents(zip, format, contents, person);
            zip.closeEntry();
        }
        zip.finish();
    }

    private void documents(OutputStream out, Format format, Contents contents, Person person) throws IOException {
        var ids = contents.lines().stream()
                .filter(Contents.Seen.class::isInstance)
                .map(line -> line.piece().document())
                .collect(Collectors.toSet());
        var request = SearchRequest.everything(person.audience()).among(ids);
        try (var walk = engine.walk(request);
                var export = new DocumentExport(origin, DossierExport::isWhole).to(out, format)) {
            export.putAll(walk);
        }
    }

    private void notes(OutputStream out, Contents contents) throws IOException {
        try (var table = new CsvTable(out)) {
            table.row(NOTES.stream().map(Cell::of).toList());
            for (var line : contents.lines()) {
                var piece = line.piece();
                var hit = line instanceof Contents.Seen seen ? Optional.of(seen.hit()) : Optional.<Hit>empty();
                table.row(List.of(
                        Cell.of(piece.document().value()),
                        Cell.of(hit.map(Hit::title)),
                        Cell.of(hit.flatMap(Hit::date)),
                        Cell.of(origin + "/documents/" + piece.document()),
                        Cell.of(piece.remark().tags()),
                        Cell.of(piece.remark().note()),
                        Cell.of(piece.added().toString())));
            }
            table.end();
        }
    }

    /** The originals that may be handed on; where each lies in the file. */
    private Map<DocumentId, String> originals(ZipOutputStream zip, Contents contents, Person person)
            throws IOException {
        var places = new LinkedHashMap<DocumentId, String>();
        for (var line : contents.lines()) {
            var id = line.piece().document();
            if (line instanceof Contents.Seen
                    && engine.find(id, person.audience())
                            .filter(DossierExport::isWhole)
                            .isPresent()
                    && archive.original(id) instanceof Retrieval.Found found) {
                try (var original = found.original()) {
                    var place = ArchivedName.of(places.size() + 1, original.fileName());
                    zip.putNextEntry(new ZipEntry(place));
                    Files.copy(original.file(), zip);
                    zip.closeEntry();
                    places.put(id, place);
                }
            }
        }
        return places;
    }

    static boolean isWhole(Entry entry) {
        return entry.rights() == Rights.FULL;
    }
}
