package fr.vigie.monitor;

import fr.vigie.query.SearchAnswer.Hit;
import java.time.LocalDate;
import java.util.List;

/**
 * What a monitor would have found in the days before.
 *
 * @param from the first day counted
 * @param total documents dated within those days
 * @param families those with reprints counted as one
 * @param weeks the earliest first; the last ends on the day of the rehearsal
 * @param samples spread over the weeks, the newest first
 * @param noise words that stand in what was found by the way, the most telling first
 * @param mailsAWeek letters that each channel of mail would have carried, on average over the weeks
 * @param tooMany whether that is more than {@value #MOST_A_DAY} a day
 */
public record Rehearsed(
        LocalDate from,
        long total,
        long families,
        List<Week> weeks,
        List<Hit> samples,
        List<Noise> noise,
        double mailsAWeek,
        boolean tooMany) {
    /** More letters a day than anybody reads. */
    public static final int MOST_A_DAY = 30;

    public Rehearsed {
        weeks = List.copyOf(weeks);
        samples = List.copyOf(samples);
        noise = List.copyOf(noise);
    }

    /**
     * Seven days, the last week before perhaps fewer.
     *
     * @param documents dated within them
     * @param told of those, each family once where reprints are collapsed
     */
    public record Week(LocalDate from, LocalDate to, long documents, long told) {}

    /**
     * A word that may be left out.
     *
     * @param word as a text has it
     * @param passing in how many of the documents looked at that name what is asked only by the way
     * @param proper in how many of those that are about it
     * @param query the monitor's query without it, to be used instead
     * @param left how many documents that query finds in the same days
     */
    public record Noise(String word, int passing, int proper, String query, long left) {}
}
