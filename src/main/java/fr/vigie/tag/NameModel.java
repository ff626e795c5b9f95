package fr.vigie.tag;

import fr.vigie.document.NameType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.util.Span;

/** The trained name finder. May be asked from any thread. */
final class NameModel {
    private static final BilouCodec CODEC = new BilouCodec();
    private final Pool<NameDecoder> decoders;

    private NameModel(NameModelReader.Weights weights, WordLists lists) {
        decoders = new Pool<>(() -> new NameDecoder(new NameContext(lists), weights.fixed(), weights.pairs()));
    }

    /** What the model takes for a name: from one token to before another. */
    record Guess(NameType type, int from, int to) {}

    /** The model that ships with the program; the lists come after it, so that they can load meanwhile. */
    static NameModel load() {
        try (InputStream in = Objects.requireNonNull(
                NameModel.class.getResourceAsStream("names-fr.bin"), "names-fr.bin is not in the program")) {
            NameModelReader.Weights weights = NameModelReader.read(in);
            return new NameModel(weights, WordLists.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException("names-fr.bin cannot be read", e);
        }
    }

    /** A model and the word lists that it was trained with. */
    static NameModel read(InputStream in, WordLists lists) throws IOException {
        return new NameModel(NameModelReader.read(in), lists);
    }

    /** The names of a sentence, in order, without overlap; punctuation at their ends is cut off. */
    List<Guess> names(Tokens sentence) {
        return decoders.with(decoder -> Stream.of(CODEC.decode(Arrays.stream(decoder.best(sentence.forms()))
                        .mapToObj(NameOutcomes::name)
                        .toList()))
                .map(span -> trimmed(sentence, span))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Guess> trimmed(Tokens sentence, Span span) {
        int from = span.getStart();
        int to = span.getEnd();
        while (from < to && !wordly(sentence.form(from))) {
            from++;
        }
        while (to > from && !wordly(sentence.form(to - 1)) && !closing(sentence.form(to - 1))) {
            to--;
        }
        boolean capital = false;
        for (int i = from; i < to; i++) {
            capital |= sentence.form(i).chars().anyMatch(Character::isUpperCase);
        }
        return capital
                ? Optional.of(new Guess(NameType.valueOf(span.getType().toUpperCase(Locale.ROOT)), from, to))
                : Optional.empty();
    }

    private static boolean wordly(String form) {
        return Character.isLetterOrDigit(form.charAt(0));
    }

    /** What a name may end with that is no word: {@code Creativ'}, {@code Grand E-Nov+}. */
    private static boolean closing(String form) {
        return form.equals("'") || form.equals("+");
    }
}
