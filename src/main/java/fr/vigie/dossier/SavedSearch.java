package fr.vigie.dossier;

import java.time.Instant;

/**
 * A search that somebody keeps.
 *
 * @param id 20 hexadecimal digits
 * @param version 1 for the first, one more for each change
 * @param wording its name and what it asks: query, filters, days, figures, order
 * @param opened when its owner last looked at what it finds
 */
public record SavedSearch(String id, int version, Wording wording, Instant created, Instant opened) {

    /**
     * What is kept.
     *
     * @param name 1 to {@value #LONGEST_NAME} UTF-16 code units in one line
     * @param asked what stands behind the question mark of the address, at most {@value #LONGEST_ADDRESS} characters
     */
    public record Wording(String name, String asked) {
        public static final int LONGEST_NAME = 200;
        public static final int LONGEST_ADDRESS = 8_000;

        public Wording {
            name = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }

        boolean isNamed() {
            return !name.isEmpty() && name.length() <= LONGEST_NAME;
        }

        boolean isShort() {
            return asked.length() <= LONGEST_ADDRESS;
        }
    }
}
