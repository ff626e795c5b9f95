package fr.vigie.family;

/** Whether two sayings are one, put otherwise. */
public final class Wording {
    /** Two sayings with fewer words in common are two sayings. */
    private static final double LIKE = 0.6;

    private Wording() {}

    /** Whether most words are the same, and not all of them in the same order: signs, case and accents do not count. */
    public static boolean differs(String one, String other) {
        return !Sentence.isSame(one, other) && Sentence.whole(one).likeness(Sentence.whole(other)) >= LIKE;
    }
}
