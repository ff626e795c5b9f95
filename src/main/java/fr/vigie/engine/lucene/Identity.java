package fr.vigie.engine.lucene;

/** Numbers that stand for statements: equal for equal ones, and in 64 bits practically never for others. FNV-1a. */
final class Identity {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Identity() {}

    static long of(byte[] bytes, int from, int to) {
        long hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i] & 0xff) * PRIME;
        }
        return hash ^ hash >>> 32;
    }
}
