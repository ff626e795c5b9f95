package fr.vigie.tag;

/**
 * Takes the features of a token one by one, each a template and the words that fill it. A feature's name is the template,
 * {@code =}, and the words with a comma after each.
 */
interface Features {
    /** One feature; words that the template does not have are empty. */
    void add(String template, String a, String b, String c);

    default void add(String template, String a) {
        add(template, a, "", "");
    }

    default void add(String template, String a, String b) {
        add(template, a, b, "");
    }

    /** The name, as it stands in the model's file. */
    static String name(String template, String a, String b, String c) {
        return template + '=' + a + ',' + b + ',' + c;
    }

    /** A number for the name, without making the name; other names have others, but for a chance of one in 2⁶⁴. */
    static long key(String template, String a, String b, String c) {
        return Hashes.of(Hashes.of(Hashes.of(Hashes.of(Hashes.START, template, '='), a, ','), b, ','), c);
    }
}
