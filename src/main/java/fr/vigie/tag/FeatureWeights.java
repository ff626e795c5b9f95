package fr.vigie.tag;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/**
 * A model's weights by feature. A text asks for some ten thousands of features, most of which have no weight; what tells
 * so, and what a feature's weights are, lies each in one place, since it is the memory that such a question waits for.
 * Does not change; may be read from any thread.
 */
final class FeatureWeights implements NameDecoder.Weights {
    /** Of 31, by exponent. */
    private static final int[] POWERS = powers();

    /** What a weight takes in {@link #entries}: its outcome and the bits of its value. */
    private static final int WEIGHT = 5;

    /** A bit for each hash that a feature has, by its lower end: small enough for the nearest memory. */
    private final long[] known = new long[1 << 15];

    /** In the upper half a feature's hash, in the lower where its entry begins; 0 where there is none. */
    private final long[] slots;

    /** For each feature its length, its characters, how many weights it has, and the weights. */
    private final char[] entries;

    private int size = 1;

    /** @param contexts their outcomes are indices in {@link NameDecoder#OUTCOMES} */
    FeatureWeights(Map<String, Context> contexts) {
        slots = new long[Integer.highestOneBit(contexts.size() + 1) * 4];
        int room = size;
        for (Map.Entry<String, Context> each : contexts.entrySet()) {
            room += 2 + each.getKey().length() + WEIGHT * each.getValue().getOutcomes().length;
        }
        entries = new char[room];
        contexts.forEach(this::add);
    }

    private void add(String feature, Context context) {
        int hash = hash(feature);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (long) hash << 32 | size;
        known[hash >>> 17] |= 1L << hash;
        entries[size++] = (char) feature.length();
        for (int i = 0; i < feature.length(); i++) {
            entries[size++] = feature.charAt(i);
        }
        entries[size++] = (char) context.getOutcomes().length;
        for (int i = 0; i < context.getOutcomes().length; i++) {
            entries[size++] = (char) context.getOutcomes()[i];
            long bits = Double.doubleToLongBits(context.getParameters()[i]);
            for (int shift = 48; shift >= 0; shift -= 16) {
                entries[size++] = (char) (bits >>> shift);
            }
        }
    }

    @Override
    public void addTo(double[] scores, String... feature) {
        int hash = hash(feature);
        if ((known[hash >>> 17] & 1L << hash) == 0) {
            return;
        }
        int mask = slots.length - 1;
        for (int slot = hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            if ((int) (slots[slot] >>> 32) == hash) {
                int weights = behind(feature, (int) slots[slot]);
                if (weights > 0) {
                    addTo(scores, weights);
                    return;
                }
            }
        }
    }

    private void addTo(double[] scores, int weights) {
        int at = weights + 1;
        for (int left = entries[weights]; left > 0; left--) {
            long bits = (long) entries[at + 1] << 48
                    | (long) entries[at + 2] << 32
                    | (long) entries[at + 3] << 16
                    | entries[at + 4];
            scores[entries[at]] += Double.longBitsToDouble(bits);
            at += WEIGHT;
        }
    }

    /** Where the weights of the entry are, if it is the feature's; else 0. */
    private int behind(String[] feature, int entry) {
        int at = entry + 1;
        int end = at + entries[entry];
        for (String part : feature) {
            int length = part.length();
            if (at + length > end) {
                return 0;
            }
            for (int i = 0; i < length; i++) {
                if (part.charAt(i) != entries[at + i]) {
                    return 0;
                }
            }
            at += length;
        }
        return at == end ? end : 0;
    }

    /**
     * Of the parts put together: a string's hash is a polynomial in 31, and strings remember theirs. Mixed, since alike
     * words have neighbouring ones.
     */
    private static int hash(String... parts) {
        int hash = 0;
        for (String part : parts) {
            hash = hash * power(part.length()) + part.hashCode();
        }
        hash *= 0x9E3779B1;
        return hash ^ hash >>> 15;
    }

    private static int power(int exponent) {
        int most = POWERS.length - 1;
        return exponent <= most ? POWERS[exponent] : POWERS[most] * power(exponent - most);
    }

    private static int[] powers() {
        var powers = new int[64];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = 31 * powers[exponent - 1];
        }
        return powers;
    }
}
