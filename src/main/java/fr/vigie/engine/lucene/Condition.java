package fr.vigie.engine.lucene;

import fr.vigie.query.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a document must be to answer a request, over clues. The cheap parts of a whole are looked at first. */
sealed interface Condition {
    Condition ALWAYS = new Always();
    Condition NEVER = new Never();

    boolean holdsIn(Arrival document);

    /** Of the dearest part: 0 for a look at a bit. */
    int cost();

    record Always() implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            return true;
        }

        @Override
        public int cost() {
            return 0;
        }
    }

    record Never() implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            return false;
        }

        @Override
        public int cost() {
            return 0;
        }
    }

    /** The document has it: known as soon as its words are. */
    record Having(Clue clue) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            return document.has(clue.number());
        }

        @Override
        public int cost() {
            return 0;
        }
    }

    record Dated(DateRange range) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            return document.isDated(range);
        }

        @Override
        public int cost() {
            return 1;
        }
    }

    record Answering(Question question, Clue clue) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            return document.answers(question, clue);
        }

        @Override
        public int cost() {
            return switch (question) {
                case Question.Stating stating -> 2;
                case Question.SideBySide words -> 3;
                case Question.Placed placed -> 4;
            };
        }
    }

    record All(List<Condition> parts, int cost) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            for (var i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holdsIn(document)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<Condition> parts, int cost) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            for (var i = 0; i < parts.size(); i++) {
                if (parts.get(i).holdsIn(document)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** So many of the parts at least: 2 or more, and fewer than there are. */
    record Some(List<Condition> parts, int fewest, int cost) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            var holding = 0;
            for (var i = 0; i < parts.size() && holding < fewest; i++) {
                if (parts.get(i).holdsIn(document)) {
                    holding++;
                }
            }
            return holding >= fewest;
        }
    }

    record Not(Condition denied) implements Condition {
        @Override
        public boolean holdsIn(Arrival document) {
            return !denied.holdsIn(document);
        }

        @Override
        public int cost() {
            return denied.cost();
        }
    }

    static Condition all(List<Condition> conditions) {
        var parts = new ArrayList<Condition>();
        for (var condition : conditions) {
            switch (condition) {
                case Never never -> {
                    return NEVER;
                }
                case Always always -> {}
                case All all -> parts.addAll(all.parts());
                case Having having -> parts.add(having);
                case Dated dated -> parts.add(dated);
                case Answering answering -> parts.add(answering);
                case Any any -> parts.add(any);
                case Some some -> parts.add(some);
                case Not not -> parts.add(not);
            }
        }
        return switch (parts.size()) {
            case 0 -> ALWAYS;
            case 1 -> parts.getFirst();
            default -> new All(cheapestFirst(parts), dearest(parts));
        };
    }

    static Condition any(List<Condition> conditions) {
        var parts = new ArrayList<Condition>();
        for (var condition : conditions) {
            switch (condition) {
                case Never never -> {}
                case Always always -> {
                    return ALWAYS;
                }
                case Any any -> parts.addAll(any.parts());
                case All all -> parts.add(all);
                case Some some -> parts.add(some);
                case Having having -> parts.add(having);
                case Dated dated -> parts.add(dated);
                case Answering answering -> parts.add(answering);
                case Not not -> parts.add(not);
            }
        }
        return switch (parts.size()) {
            case 0 -> NEVER;
            case 1 -> parts.getFirst();
            default -> new Any(cheapestFirst(parts), dearest(parts));
        };
    }

    /**
     * Met by a document that meets some of them.
     *
     * @param fewest so many of them at least
     */
    static Condition atLeast(List<Condition> conditions, int fewest) {
        var missing = fewest;
        var parts = new ArrayList<Condition>();
        for (var condition : conditions) {
            if (condition instanceof Always) {
                missing--;
            } else if (!(condition instanceof Never)) {
                parts.add(condition);
            }
        }
        if (missing <= 0) {
            return ALWAYS;
        }
        if (parts.size() < missing) {
            return NEVER;
        }
        if (missing == 1) {
            return any(parts);
        }
        return parts.size() == missing ? all(parts) : new Some(cheapestFirst(parts), missing, dearest(parts));
    }

    static Condition not(Condition condition) {
        return switch (condition) {
            case Never never -> ALWAYS;
            case Always always -> NEVER;
            case Not not -> not.denied();
            case All all -> new Not(all);
            case Any any -> new Not(any);
            case Some some -> new Not(some);
            case Having having -> new Not(having);
            case Dated dated -> new Not(dated);
            case Answering answering -> new Not(answering);
        };
    }

    private static List<Condition> cheapestFirst(List<Condition> parts) {
        return parts.stream().sorted(Comparator.comparingInt(Condition::cost)).toList();
    }

    private static int dearest(List<Condition> parts) {
        return parts.stream().mapToInt(Condition::cost).max().orElse(0);
    }
}
