package fr.vigie.tag;

import fr.vigie.authority.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the name finder: sentences that people annotated, the same with other names put in, and generated ones, in an
 * order shuffled by a fixed seed, so that every run gives the same model.
 *
 * <p>Run with the folder {@code src/training}, the file to write, and files to measure with besides our own; {@code
 * docs/model-card.md} has the command.
 */
public final class NameTraining {
    private static final Logger LOG = LoggerFactory.getLogger(NameTraining.class);
    private static final long SEED = 20_260_101L;
    private static final int PASSES = 14;
    /** How many of a hundred sentences with names come a second time, with other names in them. */
    private static final int SWAPPED = 20;

    private static final int BEAM = 3;

    private NameTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path training = Path.of(arguments[0]);
        Path model = Path.of(arguments[1]);
        var sentences = new ArrayList<AnnotatedSentence>();
        List<AnnotatedSentence> written = AnnotatedSentence.all(training.resolve("sentences/train"));
        sentences.addAll(written);
        LOG.info("{} sentences written by people", written.size());
        var pools = new NamePools(training.resolve("lists"), new Random(SEED));
        var swap = new NameSwap(pools, written);
        int share = Integer.getInteger("swapped", SWAPPED);
        written.stream()
                .filter(sentence -> !sentence.mentions().isEmpty() && pools.chance(share))
                .map(swap::swapped)
                .forEach(sentences::add);
        LOG.info("{} with other names put in", sentences.size() - written.size());
        Set<String> everyday = everyday(written);
        Files.write(model.resolveSibling("everyday.txt"), everyday);
        var lists = new WordLists(Places.shipped(), everyday);
        train(sentences, lists, model);
        NameMeasure measure = NameMeasure.of(model, lists);
        LOG.info("the model as read back from its file\n{}", measure.report(training, NameMeasure.outside(arguments)));
    }

    /** The words that at least two sentences write small. */
    private static Set<String> everyday(List<AnnotatedSentence> sentences) {
        var seen = new TreeMap<String, Integer>();
        for (AnnotatedSentence sentence : sentences) {
            Stream.of(Tokeniser.tokens(sentence.text(), 0, sentence.text().length())
                            .forms())
                    .filter(form -> Character.isLowerCase(form.charAt(0)))
                    .distinct()
                    .forEach(form -> seen.merge(form, 1, Integer::sum));
        }
        seen.values().removeIf(count -> count < 2);
        return seen.keySet();
    }

    /** Trains and writes the model, in OpenNLP's format. */
    static void train(List<AnnotatedSentence> sentences, WordLists lists, Path file) throws IOException {
        var shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, new Random(SEED));
        List<NameLearning.Example> examples = shuffled.stream()
                .map(NameTraining::example)
                .flatMap(Optional::stream)
                .toList();
        PerceptronModel weights = new NameLearning(lists, SEED).learn(examples, Integer.getInteger("passes", PASSES));
        NameFinderFactory.allow();
        var model = new TokenNameFinderModel(
                "fr", weights, BEAM, null, Map.of(), Map.of(), new BilouCodec(), new NameFinderFactory());
        NameModelFile.write(model, file);
        LOG.info("{}: {} bytes from {} sentences", file, Files.size(file), examples.size());
    }

    /** A sentence to learn from; empty where a name's ends are no token's ends ({@code l’axe Paris-Lyon}). */
    private static Optional<NameLearning.Example> example(AnnotatedSentence sentence) {
        Tokens tokens = Tokeniser.tokens(sentence.text(), 0, sentence.text().length());
        var spans = new ArrayList<Span>();
        for (AnnotatedSentence.Mention mention : sentence.mentions()) {
            int from = tokens.startingAt(mention.span().start());
            int to = tokens.endingAt(mention.span().end());
            if (from < 0 || to < 0) {
                LOG.info("left out, {} is no token: {}", mention.span().of(sentence.text()), sentence.text());
                return Optional.empty();
            }
            spans.add(new Span(from, to, mention.type().code()));
        }
        int[] outcomes = Stream.of(new BilouCodec().encode(spans.toArray(new Span[0]), tokens.size()))
                .mapToInt(NameOutcomes.ALL::indexOf)
                .toArray();
        return Optional.of(new NameLearning.Example(tokens.forms(), outcomes));
    }
}
