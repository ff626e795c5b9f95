package fr.vigie.tag;

/** The outline of a token: case, digits, hyphens; {@code Aa-Aa}, {@code AA}, {@code aAa}, {@code 9}. */
final class Shapes {
    private static final int LONGEST = 7;

    private Shapes() {}

    /** Runs of like characters shortened to one, capitals in a row to two; punctuation stands for itself. */
    static String of(String token) {
        var shape = new StringBuilder();
        char last = 0;
        int repeated = 0;
        for (int i = 0; i < token.length() && shape.length() < LONGEST; i++) {
            char c = token.charAt(i);
            char kind = Character.isUpperCase(c) || Character.isTitleCase(c)
                    ? 'A'
                    : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '9' : c;
            repeated = kind == last ? repeated + 1 : 0;
            if (repeated == 0 || kind == 'A' && repeated == 1) {
                shape.append(kind);
            }
            last = kind;
        }
        return shape.toString();
    }
}
