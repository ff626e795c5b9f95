package fr.vigie.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Which sentence of one text is which of the other. */
final class Pairing {
    /** Two sentences with fewer words in common are two sentences. */
    private static final double LIKE = 0.5;

    /** Of a word that very many sentences have the first ones are looked at: a rarer word of theirs leads to the others. */
    private static final int COMMON = 50;

    private final int[] partners;
    private final boolean[] taken;
    private final boolean[] steady;

    private record Pair(int left, int right, double likeness) {}

    private Pairing(int lefts, int rights) {
        partners = new int[lefts];
        Arrays.fill(partners, -1);
        taken = new boolean[rights];
        steady = new boolean[lefts];
    }

    /** The likest pairs first; of equally like ones those that stand at the same height of their texts. */
    static Pairing of(List<Sentence> left, List<Sentence> right) {
        var pairing = new Pairing(left.size(), right.size());
        var pairs = pairs(left, right);
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingLong(pair -> apart(pair, left.size(), right.size()))
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        for (var pair : pairs) {
            if (pairing.partners[pair.left()] < 0 && !pairing.taken[pair.right()]) {
                pairing.partners[pair.left()] = pair.right();
                pairing.taken[pair.right()] = true;
            }
        }
        pairing.findSteady();
        return pairing;
    }

    private static long apart(Pair pair, int lefts, int rights) {
        return Math.abs((long) pair.left() * rights - (long) pair.right() * lefts);
    }

    private static List<Pair> pairs(List<Sentence> left, List<Sentence> right) {
        var places = new HashMap<Long, List<Integer>>();
        for (int i = 0; i < right.size(); i++) {
            for (var word : right.get(i).words()) {
                places.computeIfAbsent(word, unseen -> new ArrayList<>()).add(i);
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < left.size(); i++) {
            for (int j : candidates(left.get(i), places)) {
                double likeness = left.get(i).likeness(right.get(j));
                if (likeness >= LIKE) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        return pairs;
    }

    private static Set<Integer> candidates(Sentence sentence, Map<Long, List<Integer>> places) {
        var candidates = new TreeSet<Integer>();
        for (var word : sentence.words()) {
            var where = places.getOrDefault(word, List.of());
            candidates.addAll(where.subList(0, Math.min(COMMON, where.size())));
        }
        return candidates;
    }

    /** The longest rising run of partners, by the smallest end of every length (Fredman, 1975). */
    private void findSteady() {
        var ends = new ArrayList<Integer>();
        int[] before = new int[partners.length];
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                continue;
            }
            int length = 0;
            for (int high = ends.size(); length < high; ) {
                int middle = (length + high) >>> 1;
                if (partners[ends.get(middle)] < partners[i]) {
                    length = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            steady[i] = true;
        }
    }

    /** The partner of a sentence of the first text. */
    OptionalInt partner(int left) {
        return partners[left] < 0 ? OptionalInt.empty() : OptionalInt.of(partners[left]);
    }

    /** Whether a sentence of the second text has a partner. */
    boolean isTaken(int right) {
        return taken[right];
    }

    /** Whether a sentence that has a partner is elsewhere than its neighbours. */
    boolean isMoved(int left) {
        return !steady[left];
    }
}
