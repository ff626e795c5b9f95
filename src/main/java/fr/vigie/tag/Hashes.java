package fr.vigie.tag;

/** Numbers of 64 bits for words, made letter by letter, so that a word in pieces has the number of the whole. */
final class Hashes {
    static final long START = 1_125_899_906_842_597L;
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private Hashes() {}

    /** The number of a word. */
    static long of(String word) {
        return of(START, word);
    }

    /** The number of a beginning, known by its own number, and a word behind it. */
    static long of(long beginning, String word) {
        long hash = beginning;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash + word.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The same with one more letter at the end. */
    static long of(long beginning, String word, char last) {
        long hash = (of(beginning, word) + last) * FACTOR;
        return hash ^ hash >>> 29;
    }
}
