package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * A monitor before it is made: its terms, and what it would have found in the year before.
 *
 * @param tried empty where the query cannot be tried
 */
public record RehearsalPage(MonitorForm form, Optional<Tried> tried) {

    /**
     * What it would have found.
     *
     * @param summary the counts, in a sentence
     * @param warning where there would be more letters than anybody reads
     * @param weeks bars of a drawing {@value #WIDTH} wide and {@value #HEIGHT} high
     */
    public record Tried(
            String summary, Optional<String> warning, List<Bar> weeks, List<Link> samples, List<Noise> noise) {
        public static final int WIDTH = 720;
        public static final int HEIGHT = 64;

        public Tried {
            weeks = List.copyOf(weeks);
            samples = List.copyOf(samples);
            noise = List.copyOf(noise);
        }
    }

    /** One week. */
    public record Bar(int x, int y, int width, int height, String title) {}

    /**
     * A word that brings noise.
     *
     * @param address the same rehearsal without it
     */
    public record Noise(String word, String said, String address) {}
}
