package fr.vigie.monitor;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Query;
import java.util.List;
import java.util.stream.Stream;

/** The single words that a query looks for, each as a query of its own. */
final class AskedWords {
    private AskedWords() {}

    /**
     * One of them.
     *
     * @param written as a person typed it
     * @param alone what asks for nothing else
     */
    record Asked(String written, Query alone) {}

    /** Those of all parts, also of what is to be left out: a typing error there lets in what nobody wants. */
    static Stream<Asked> of(Query query) {
        return switch (query) {
            case Query.Word word -> Stream.of(new Asked(word.text(), word));
            case Query.AsWritten written -> Stream.of(new Asked(written.text(), written));
            case Query.Prefix prefix -> Stream.of(new Asked(prefix.beginning() + "*", prefix));
            case Query.Wildcard wildcard -> Stream.of(new Asked(wildcard.pattern(), wildcard));
            case Query.Fuzzy fuzzy -> Stream.of(new Asked(fuzzy.word() + "~", fuzzy));
            case Query.Phrase phrase ->
                FrenchWords.of(phrase.text()).stream()
                        .map(token -> new Asked(token.written(), new Query.Word(phrase.field(), token.written())));
            case Query.Near near -> Stream.concat(of(near.left()), of(near.right()));
            case Query.SameSentence same -> each(same.parts());
            case Query.AtLeast least -> of(least.what());
            case Query.Quorum quorum -> each(quorum.parts());
            case Query.All all -> each(all.parts());
            case Query.Any any -> each(any.parts());
            case Query.Not not -> of(not.query());
            case Query.Dated dated -> Stream.empty();
            case Query.Stating stating -> Stream.empty();
            case Query.Everything everything -> Stream.empty();
        };
    }

    private static Stream<Asked> each(List<Query> parts) {
        return parts.stream().flatMap(AskedWords::of);
    }
}
