package fr.vigie.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts trees together in their one plain form: no {@code All} in an {@code All}, no denial of a denial. */
final class Trees {
    private Trees() {}

    static Optional<Query> all(List<Query> queries) {
        var parts = new ArrayList<Query>();
        for (var query : queries) {
            if (query instanceof Query.All all) {
                parts.addAll(all.parts());
            } else {
                parts.add(query);
            }
        }
        if (parts.size() > 1) {
            parts.removeIf(Query.Everything.class::isInstance);
            if (parts.isEmpty()) {
                return Optional.of(new Query.Everything());
            }
        }
        return joined(parts, new Query.All(parts));
    }

    static Optional<Query> any(List<Query> queries) {
        var parts = new ArrayList<Query>();
        for (var query : queries) {
            if (query instanceof Query.Any any) {
                parts.addAll(any.parts());
            } else {
                parts.add(query);
            }
        }
        return joined(parts, new Query.Any(parts));
    }

    static Query not(Query query) {
        return query instanceof Query.Not not ? not.query() : new Query.Not(query);
    }

    /** Whether places in a text can be told of both, in one field. */
    static boolean canBeNear(Query left, Query right) {
        var field = field(left);
        return field.isPresent() && field.equals(field(right));
    }

    private static Optional<Query> joined(List<Query> parts, Query several) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(several);
        };
    }

    private static Optional<Field> field(Query query) {
        return switch (query) {
            case Query.Word word -> Optional.of(word.field());
            case Query.Prefix prefix -> Optional.of(prefix.field());
            case Query.Phrase phrase -> phrase.slop() == 0 ? Optional.of(phrase.field()) : Optional.empty();
            case Query.Near near -> field(near.left());
            case Query.Any any -> {
                var first = field(any.parts().getFirst());
                yield any.parts().stream().allMatch(part -> field(part).equals(first)) ? first : Optional.empty();
            }
            case Query.AsWritten written -> Optional.empty();
            case Query.Fuzzy fuzzy -> Optional.empty();
            case Query.All all -> Optional.empty();
            case Query.Not not -> Optional.empty();
            case Query.Everything everything -> Optional.empty();
            case Query.Dated dated -> Optional.empty();
            case Query.Stating stating -> Optional.empty();
        };
    }
}
