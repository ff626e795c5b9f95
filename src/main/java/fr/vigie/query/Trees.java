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

    /** All of them in one sentence; empty where that cannot be told of one of them. */
    static Optional<Query> sameSentence(List<Query> queries) {
        var parts = queries.stream().distinct().toList();
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        var placed = parts.stream().allMatch(part -> canBeNear(parts.getFirst(), part));
        return placed ? Optional.of(new Query.SameSentence(parts)) : Optional.empty();
    }

    /** So many of them, told by its plain name where it is one or all. */
    static Optional<Query> quorum(List<Query> queries, int fewest) {
        var parts = queries.stream().distinct().toList();
        if (fewest <= 1) {
            return any(parts);
        }
        return fewest >= parts.size() ? all(parts) : Optional.of(new Query.Quorum(parts, fewest));
    }

    /** Whether its places in a text can be counted. */
    static boolean canBeCounted(Query query) {
        return switch (query) {
            case Query.AsWritten written -> true;
            case Query.Any any -> any.parts().stream().allMatch(Trees::canBeCounted) && isOfOneField(any);
            case Query.Near near -> false;
            default -> field(query).isPresent();
        };
    }

    private static boolean isOfOneField(Query.Any any) {
        return any.parts().stream().map(Trees::countedIn).distinct().count() == 1;
    }

    private static Optional<Field> countedIn(Query query) {
        return switch (query) {
            case Query.AsWritten written -> Optional.of(written.field());
            case Query.Any any -> countedIn(any.parts().getFirst());
            default -> field(query);
        };
    }

    /** How many orders of words are looked for: either side may come first, at each {@code NEAR} anew. */
    static int work(Query query) {
        return switch (query) {
            case Query.Near near -> 2 * (work(near.left()) + work(near.right()));
            case Query.Any any -> any.parts().stream().mapToInt(Trees::work).sum();
            default -> 1;
        };
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
            case Query.Wildcard wildcard -> Optional.of(wildcard.field());
            case Query.Fuzzy fuzzy -> Optional.of(fuzzy.field());
            case Query.AsWritten written -> Optional.empty();
            case Query.SameSentence sentence -> Optional.empty();
            case Query.AtLeast counted -> Optional.empty();
            case Query.Quorum quorum -> Optional.empty();
            case Query.All all -> Optional.empty();
            case Query.Not not -> Optional.empty();
            case Query.Everything everything -> Optional.empty();
            case Query.Dated dated -> Optional.empty();
            case Query.Stating stating -> Optional.empty();
        };
    }
}
