package fr.vigie.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which clues a document must have, so that a request need not be looked at for the others. */
final class Anchors {
    private Anchors() {}

    /**
     * Clues of which every document that meets a condition has at least one: of all such sets the one that is asked for
     * least, since what few ask for few documents have.
     */
    static Optional<List<Clue>> of(Condition condition) {
        return switch (condition) {
            case Condition.Having having -> Optional.of(List.of(having.clue()));
            case Condition.All all -> leastAsked(all.parts());
            case Condition.Any any -> together(any.parts());
            case Condition.Some some -> mostlyTogether(some);
            case Condition.Always always -> Optional.empty();
            case Condition.Never never -> Optional.of(List.of());
            case Condition.Dated dated -> Optional.empty();
            case Condition.Answering answering -> Optional.empty();
            case Condition.Not not -> Optional.empty();
        };
    }

    /** The number of the least asked clue beside the anchors that a condition cannot do without. */
    static int second(Condition condition, List<Clue> anchors) {
        var number = WaitingList.NONE;
        var least = Integer.MAX_VALUE;
        if (condition instanceof Condition.All all) {
            for (var part : all.parts()) {
                if (part instanceof Condition.Having having
                        && having.clue().uses() < least
                        && !anchors.contains(having.clue())) {
                    number = having.clue().number();
                    least = having.clue().uses();
                }
            }
        }
        return number;
    }

    private static Optional<List<Clue>> leastAsked(List<Condition> parts) {
        Optional<List<Clue>> best = Optional.empty();
        for (var part : parts) {
            var anchors = of(part);
            if (anchors.isPresent() && (best.isEmpty() || asked(anchors.get()) < asked(best.get()))) {
                best = anchors;
            }
        }
        return best;
    }

    /** Where so many hold, of all but that many and one some hold. */
    private static Optional<List<Clue>> mostlyTogether(Condition.Some some) {
        var enough = some.parts().size() - some.fewest() + 1;
        var least = some.parts().stream()
                .map(Anchors::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(Anchors::asked))
                .limit(enough)
                .toList();
        return least.size() < enough
                ? Optional.empty()
                : Optional.of(least.stream().flatMap(List::stream).distinct().toList());
    }

    private static Optional<List<Clue>> together(List<Condition> parts) {
        var all = new ArrayList<Clue>();
        for (var part : parts) {
            var anchors = of(part);
            if (anchors.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(anchors.get());
        }
        return Optional.of(all.stream().distinct().toList());
    }

    private static long asked(List<Clue> clues) {
        var asked = 0L;
        for (var clue : clues) {
            asked += clue.uses();
        }
        return asked;
    }
}
