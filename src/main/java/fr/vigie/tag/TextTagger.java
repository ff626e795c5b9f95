package fr.vigie.tag;

import fr.vigie.authority.Authority;
import fr.vigie.document.Name;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.tag.figure.FigureFinder;
import fr.vigie.tag.quote.QuoteFinder;
import fr.vigie.tag.release.AboutFinder;
import fr.vigie.tag.release.EventFinder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The tagger that the program uses: names first, since figures and quotes are somebody's. */
public final class TextTagger implements Tagger {
    private final NameFinding names;
    private final FigureFinder figures = new FigureFinder();
    private final QuoteFinder quotes = new QuoteFinder();

    private TextTagger(NameFinding names) {
        this.names = names;
    }

    /**
     * Reads the models and word lists that ship with the program, while the authority loads: takes under a second, worth
     * doing once.
     */
    public static TextTagger load(Supplier<Authority> authority) {
        var model = CompletableFuture.supplyAsync(NameModel::load);
        var sentences = CompletableFuture.supplyAsync(Sentences::new);
        return new TextTagger(new NameFinding(authority.get(), sentences.join(), model.join(), WordLists.shipped()));
    }

    @Override
    public Tags tag(Reading reading) {
        List<Name> found = names.names(reading.text(), reading.language());
        return new Tags(
                found,
                figures.find(reading.text(), found),
                quotes.find(reading.text(), found),
                List.of(),
                AboutFinder.find(reading, found),
                EventFinder.find(reading));
    }

    /** The names, figures and quotes of a French text, each in the order of the text. */
    public Tags tag(String text) {
        List<Name> found = names.names(text, "fr");
        return new Tags(found, figures.find(text, found), quotes.find(text, found));
    }

    /** The names alone, in the order of the text. */
    public List<Name> names(String text) {
        return names.names(text);
    }
}
