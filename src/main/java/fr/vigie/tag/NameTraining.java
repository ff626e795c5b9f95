package fr.vigie.tag;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the name finder: sentences that people annotated, the same with other names put in, and generated ones, in an
 * order shuffled by a fixed seed, so that every run gives the same model.
 *
 * <p>Run with the folder {@code src/training} and the file to write.
 */
public final class NameTraining {
    private static final Logger LOG = LoggerFactory.getLogger(NameTraining.class);
    private static final long SEED = 20_260_101L;

    private NameTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path training = Path.of(arguments[0]);
        Path model = Path.of(arguments[1]);
        var sentences = new ArrayList<AnnotatedSentence>();
        List<AnnotatedSentence> written = AnnotatedSentence.all(training.resolve("sentences/train"));
        sentences.addAll(written);
        LOG.info("{} sentences written by people", written.size());
        train(sentences, model);
    }

    static void train(List<AnnotatedSentence> sentences, Path file) throws IOException {
        var shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, new Random(SEED));
        var samples = new ArrayList<NameSample>();
        shuffled.forEach(sentence -> sample(sentence).ifPresent(samples::add));
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 25);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        NameFinderFactory.allow();
        TokenNameFinderModel model = NameFinderME.train(
                "fr", null, ObjectStreamUtils.createObjectStream(samples), parameters, new NameFinderFactory());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.serialize(out);
        }
        LOG.info("{}: {} bytes from {} sentences", file, Files.size(file), samples.size());
    }

    /** What OpenNLP trains on; empty where a name's ends are no token's ends ({@code l’axe Paris-Lyon}). */
    private static Optional<NameSample> sample(AnnotatedSentence sentence) {
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
        return Optional.of(new NameSample(tokens.forms(), spans.toArray(new Span[0]), true));
    }
}
