package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.mail.Markup;
import fr.vigie.messages.Messages;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.Snippet;
import fr.vigie.report.Citation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A dossier as a page of HTML that needs nothing beside it: every document with note, tags, citation and address. */
public final class DossierPage {
    private static final String STYLE =
            "<style>body{font:1rem/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
                    + "article{border-top:1px solid #888;padding:.5rem 0 1rem}h2{font-size:1.15rem;margin:.5rem 0}"
                    + ".note{white-space:pre-wrap;border-left:4px solid #888;padding-left:.75rem}</style>";

    private final Messages messages;
    private final String origin;
    private final LocalDate today;

    /**
     * @param origin before the path of a document's page
     * @param today the day on which the addresses were looked at
     */
    public DossierPage(Locale locale, String origin, LocalDate today) {
        this.messages = Messages.of("dossier", locale);
        this.origin = origin;
        this.today = today;
    }

    /** Writes the page document by document; the stream stays open. */
    void write(
            OutputStream out,
            Opened opened,
            Contents contents,
            Function<DocumentId, Optional<Entry>> entries,
            Map<DocumentId, String> originals)
            throws IOException {
        var heading = opened.dossier().heading();
        put(
                out,
                "<!DOCTYPE html>\n<html lang=\"" + messages.locale().getLanguage() + "\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                        + Markup.escape(heading.title()) + "</title>" + STYLE + "</head><body><main>\n");
        var head = new Markup();
        head.open("h1").text(heading.title()).close();
        if (!heading.description().isEmpty()) {
            head.open("p", "class", "note").text(heading.description()).close();
        }
        var owner = opened.dossier().owner();
        head.open("p")
                .text(messages.say("export.made", owner, messages.day(today)))
                .close();
        put(out, head + "\n");
        for (var line : contents.lines()) {
            put(out, article(line, entries, originals) + "\n");
        }
        put(out, "</main></body></html>\n");
    }

    private Markup article(
            Contents.Line line, Function<DocumentId, Optional<Entry>> entries, Map<DocumentId, String> originals) {
        var article = new Markup().open("article");
        var id = line.piece().document();
        var entry = entries.apply(id);
        if (line instanceof Contents.Seen seen && entry.isPresent()) {
            document(article, entry.get(), seen.hit(), Optional.ofNullable(originals.get(id)));
        } else {
            article.open("h2").text(messages.say("gone")).close();
        }
        var remark = line.piece().remark();
        if (!remark.tags().isEmpty()) {
            var tags = String.join(", ", remark.tags());
            article.open("p").text(messages.say("export.tags", tags)).close();
        }
        if (!remark.note().isEmpty()) {
            article.open("p", "class", "note").text(remark.note()).close();
        }
        return article.close();
    }

    private void document(Markup article, Entry entry, Hit hit, Optional<String> original) {
        var address = origin + "/documents/" + entry.id();
        article.open("h2").open("a", "href", address).text(hit.title()).close().close();
        article.open("p")
                .text(Citation.of(messages, entry.reading(), hit.title(), address, today))
                .close();
        if (!hit.snippets().isEmpty()) {
            article.open("p")
                    .text(hit.snippets().stream().map(Snippet::text).collect(Collectors.joining(" … ")))
                    .close();
        }
        entry.provenance()
                .source()
                .filter(DossierPage::isOfTheWeb)
                .ifPresent(source -> article.open("p")
                        .open("a", "href", source.toString())
                        .text(source.toString())
                        .close()
                        .close());
        article.open("p");
        if (original.isPresent()) {
            article.open("a", "href", original.get().replace(" ", "%20"))
                    .text(messages.say("export.original"))
                    .close();
        } else if (!DossierExport.isWhole(entry)) {
            article.text(messages.say("export.excerpt"));
        }
        article.close();
    }

    private static boolean isOfTheWeb(URI source) {
        return "http".equalsIgnoreCase(source.getScheme()) || "https".equalsIgnoreCase(source.getScheme());
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
