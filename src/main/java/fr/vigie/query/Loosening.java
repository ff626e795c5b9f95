package fr.vigie.query;

import java.util.List;

/** What of a query that asks too much can be asked instead. */
final class Loosening {
    private Loosening() {}

    /** Whether it stands for as many words as the archive has that fit. */
    static boolean isOpen(Query query) {
        return query instanceof Query.Prefix || query instanceof Query.Wildcard || query instanceof Query.Fuzzy;
    }

    /** The letters that an open word is sure of, as a word. */
    static Query closed(Query query) {
        return switch (query) {
            case Query.Prefix prefix -> new Query.Word(prefix.field(), prefix.beginning());
            case Query.Wildcard wildcard ->
                new Query.Word(wildcard.field(), wildcard.pattern().split("[*?]", 2)[0]);
            case Query.Fuzzy fuzzy -> new Query.Word(fuzzy.field(), fuzzy.word());
            default -> query;
        };
    }

    /** The same without the relations in which open words stand, or where there is none without open words. */
    static Query of(Query query) {
        var loosened = mapped(query, Step.RELATIONS);
        return loosened.equals(query) ? mapped(query, Step.OPEN_WORDS) : loosened;
    }

    private enum Step {
        RELATIONS,
        OPEN_WORDS
    }

    private static Query mapped(Query query, Step step) {
        return switch (query) {
            case Query.All all -> Trees.all(mapped(all.parts(), step)).orElse(all);
            case Query.Any any -> Trees.any(mapped(any.parts(), step)).orElse(any);
            case Query.Not not -> Trees.not(mapped(not.query(), step));
            case Query.Quorum quorum ->
                Trees.quorum(mapped(quorum.parts(), step), quorum.fewest()).orElse(quorum);
            case Query.Near near -> loosened(near, List.of(near.left(), near.right()), step);
            case Query.SameSentence sentence -> loosened(sentence, sentence.parts(), step);
            case Query.AtLeast counted -> loosened(counted, List.of(counted.what()), step);
            case Query.Prefix prefix -> step == Step.OPEN_WORDS ? closed(prefix) : prefix;
            case Query.Wildcard wildcard -> step == Step.OPEN_WORDS ? closed(wildcard) : wildcard;
            case Query.Fuzzy fuzzy -> step == Step.OPEN_WORDS ? closed(fuzzy) : fuzzy;
            case Query.Everything everything -> everything;
            case Query.Word word -> word;
            case Query.Phrase phrase -> phrase;
            case Query.AsWritten written -> written;
            case Query.Dated dated -> dated;
            case Query.Stating stating -> stating;
        };
    }

    private static List<Query> mapped(List<Query> parts, Step step) {
        return parts.stream().map(part -> mapped(part, step)).toList();
    }

    private static Query loosened(Query relation, List<Query> parts, Step step) {
        return step == Step.RELATIONS && parts.stream().anyMatch(Loosening::hasOpen)
                ? Trees.all(mapped(parts, step)).orElse(relation)
                : relation;
    }

    private static boolean hasOpen(Query query) {
        return switch (query) {
            case Query.Any any -> any.parts().stream().anyMatch(Loosening::hasOpen);
            case Query.Near near -> hasOpen(near.left()) || hasOpen(near.right());
            default -> isOpen(query);
        };
    }
}
