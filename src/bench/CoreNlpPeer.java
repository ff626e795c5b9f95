import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import edu.stanford.nlp.util.StringUtils;
import fr.vigie.bench.TaggingBench;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.tag.RealTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures names beside CoreNLP's French models, on the same texts, by the same scoring, in one run: {@code mvn -q
 * -Ppeer -Dquick process-classes -Dpeer.outside="FILE …"}. CoreNLP is GPL: it is fetched for this and never shipped. Its
 * pipeline is the one of its French properties up to names (words, contractions, parts of speech, names).
 */
public class CoreNlpPeer {
    public static void main(String[] arguments) throws IOException {
        var outside = Stream.concat(Arrays.stream(arguments).map(Path::of), RealTexts.folder().stream())
                .distinct()
                .toList();
        var report = new TaggingBench(Path.of(""), outside)
                .with("CoreNLP 4.5.10", CoreNlpPeer::load)
                .run();
        System.out.print(report.table());
    }

    private static Function<String, List<Name>> load() {
        Properties french = StringUtils.argsToProperties("-props", "StanfordCoreNLP-french.properties");
        var pipeline = new StanfordCoreNLP(PropertiesUtils.overWriteProperties(
                french, PropertiesUtils.asProperties("annotators", "tokenize,mwt,pos,ner", "threads", "1")));
        return text -> {
            var document = new CoreDocument(text);
            pipeline.annotate(document);
            return document.entityMentions().stream()
                    .flatMap(mention -> name(mention, text).stream())
                    .toList();
        };
    }

    /** Empty for what CoreNLP calls MISC. */
    private static Optional<Name> name(CoreEntityMention mention, String text) {
        var type = switch (mention.entityType()) {
            case "PERSON", "PER", "I-PER" -> NameType.PERSON;
            case "LOCATION", "LOC", "I-LOC" -> NameType.PLACE;
            case "ORGANIZATION", "ORG", "I-ORG" -> NameType.ORGANISATION;
            default -> null;
        };
        if (type == null) {
            return Optional.empty();
        }
        var span = new Span(mention.charOffsets().first(), mention.charOffsets().second());
        return Optional.of(new Name(type, span, span.of(text), span.of(text), Optional.empty()));
    }
}
