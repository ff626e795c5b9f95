package fr.vigie.bench;

import fr.vigie.authority.Authority;
import fr.vigie.document.Name;
import fr.vigie.extract.Extractor;
import fr.vigie.tag.Tally;
import fr.vigie.tag.TextTagger;
import fr.vigie.tag.figure.FigureFinder;
import fr.vigie.tag.quote.QuoteFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How well names, figures and quotes are found, on texts that nothing was tuned on, and what finding names costs. Needs
 * a checkout: the annotated texts are not shipped. Other finders of names can be measured in the same run.
 */
public final class TaggingBench {
    private static final String SNIPPETS = "press-held-out.txt";

    private final Path training;
    private final Path tests;
    private final Path pages;
    private final List<Path> outside;
    private final Map<String, NameBench.Loading> taggers = new LinkedHashMap<>();
    private Optional<Extractor> extractor = Optional.empty();

    /** Whole pages too: titles and dates as {@link ReadingBench} judges them, tags as {@link TaggedPages} does. */
    public TaggingBench withPages(Extractor reader) {
        extractor = Optional.of(reader);
        return this;
    }

    /** Loads a finder of names, which gives the names of a text without overlap. */
    @FunctionalInterface
    public interface Peer {
        /** The finder, ready. */
        Function<String, List<Name>> load() throws IOException;
    }

    /**
     * A measurement of Vigie.
     *
     * @param root of the checkout
     * @param outside files {@code *.bio}, folders that hold some, folders with the real texts of the gold
     */
    public TaggingBench(Path root, List<Path> outside) {
        training = root.resolve("src/training");
        tests = root.resolve("src/test/resources/fr/vigie/tag");
        pages = root.resolve("src/test/resources/pages/closed");
        this.outside = List.copyOf(outside);
        taggers.put("Vigie", () -> TextTagger.load(Authority::load)::names);
    }

    /** One more finder of names to measure beside ours. */
    public TaggingBench with(String name, Peer peer) {
        taggers.put(name, peer::load);
        return this;
    }

    /**
     * Measures everything; takes about a minute.
     *
     * @throws IOException when a file cannot be read
     */
    public TaggingReport run() throws IOException {
        var names = new ArrayList<NameBench.Outcome>();
        for (var tagger : taggers.entrySet()) {
            names.add(new NameBench(training, outside).run(tagger.getKey(), tagger.getValue()));
        }
        Map<String, Tally> figures = new LinkedHashMap<>();
        Map<String, Tally> quotes = new LinkedHashMap<>();
        Map<String, Tally> roles = new LinkedHashMap<>();
        figures.put(SNIPPETS, figures(tests.resolve("figure").resolve(SNIPPETS)));
        var said = quotes(tests.resolve("quote").resolve(SNIPPETS));
        quotes.put(SNIPPETS, said.tally());
        roles.put(SNIPPETS, said.withRoles());
        for (var folder : outside) {
            var gold = Files.isDirectory(folder) ? RealGold.read(tests.resolve("gold"), folder) : null;
            if (gold != null && gold.texts() > 0) {
                figures.put(gold.texts() + " real texts", gold.figures());
                quotes.put(gold.texts() + " real texts", gold.quotes());
            }
        }
        if (extractor.isEmpty()) {
            return new TaggingReport(names, figures, quotes, roles);
        }
        for (var tagged : tagged(extractor.get())) {
            names.set(0, names.getFirst().with(tagged.names()));
            figures.put(tagged.set(), tagged.figures());
            quotes.put(tagged.set(), tagged.quotes());
        }
        return new TaggingReport(names, figures, quotes, roles).with(new ReadingBench(extractor.get()).run(pages));
    }

    /** The closed pages by the text that a person read in them, and as the program reads them. */
    private List<TaggedPages> tagged(Extractor reader) throws IOException {
        var tagger = TextTagger.load(Authority::load);
        return List.of(
                TaggedPages.of("closed pages, text given", pages, tagger, page -> ReadingBench.reading(page.said())),
                TaggedPages.of(
                        "closed pages, as read", pages, tagger, page -> ReadingBench.reading(reader, page.file())));
    }

    private static Tally figures(Path file) throws IOException {
        var finder = new FigureFinder();
        var score = new FigureScore();
        for (var snippet : FigureSnippet.all(file)) {
            score.add(snippet.text(), snippet.figures(), finder.find(snippet.text(), snippet.names()));
        }
        return score.tally();
    }

    private static QuoteScore quotes(Path file) throws IOException {
        var finder = new QuoteFinder();
        var score = new QuoteScore();
        for (var snippet : QuoteSnippet.all(file)) {
            score.add(snippet.text(), snippet.quotes(), finder.find(snippet.text(), snippet.names()));
        }
        return score;
    }
}
