package fr.vigie.bench;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.FacetName;
import fr.vigie.theme.Theme;
import fr.vigie.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Monitors to measure with, the same for the same seed, over the words and names of {@link ArticleMill}: of a hundred, 24 of
 * one word, 25 of two or three that must all be there, 12 choices of two to four words half of them with a further word,
 * 12 phrases (most of them names), 5 pairs of words near each other, 6 with an organisation's facet (three of four with a
 * word), 6 with a place's and a word, 4 with a theme's and a word, 3 with a figure and a word, 3 with an exclusion.
 */
final class MonitorMill {
    private static final List<String> THEMES =
            Themes.shipped().all().stream().map(Theme::key).toList();

    private final Vocabulary vocabulary;
    private final ArticleMill articles;
    private final Random random;
    private final boolean costly;

    /**
     * Makes monitors.
     *
     * @param articles whose words and names are watched for
     * @param costly whether one in twenty has a misspelt word or the beginning of one
     */
    MonitorMill(ArticleMill articles, boolean costly, long seed) {
        this.articles = articles;
        this.vocabulary = articles.vocabulary();
        this.random = new Random(seed);
        this.costly = costly;
    }

    List<SampleMonitor> make(int count) {
        var all = new ArrayList<SampleMonitor>(count);
        for (int number = 0; number < count; number++) {
            var key = "m" + number;
            all.add(costly && random.nextInt(20) == 0 ? new SampleMonitor(key, costly()) : plain(key));
        }
        return all;
    }

    private SampleMonitor plain(String key) {
        int shape = random.nextInt(100);
        if (shape < 24) {
            return new SampleMonitor(key, word());
        } else if (shape < 49) {
            return new SampleMonitor(key, word() + ' ' + often() + (random.nextBoolean() ? "" : ' ' + often()));
        } else if (shape < 61) {
            return new SampleMonitor(key, random.nextBoolean() ? choice() : "(" + choice() + ") " + often());
        } else if (shape < 73) {
            return new SampleMonitor(key, '"' + (random.nextInt(4) == 0 ? often() + ' ' + often() : name()) + '"');
        } else if (shape < 78) {
            return new SampleMonitor(key, near());
        } else if (shape < 84) {
            return new SampleMonitor(
                    key, random.nextInt(4) == 0 ? "" : often(), FacetName.ORGANISATION, articles.organisation(random));
        } else if (shape < 90) {
            return new SampleMonitor(key, often(), FacetName.PLACE, articles.place(random));
        } else if (shape < 94) {
            return new SampleMonitor(key, word(), FacetName.THEME, theme(random));
        } else if (shape < 97) {
            return new SampleMonitor(key, word() + " emplois>=" + 1000 * (1 + random.nextInt(8)));
        }
        return new SampleMonitor(key, word() + ' ' + often() + " SAUF " + often());
    }

    private String costly() {
        var word = word();
        while (word.length() < 6) {
            word = word();
        }
        return random.nextBoolean() ? word.substring(0, word.length() - 2) + '*' : word + '~';
    }

    /** One of the themes, the first more often. */
    static String theme(Random random) {
        return THEMES.get((int) (THEMES.size() * Math.pow(random.nextDouble(), 2)));
    }

    private String name() {
        return random.nextInt(4) == 0 ? articles.organisation(random) : articles.person(random);
    }

    /** A word as it is watched for: seldom one of the most frequent. */
    private String word() {
        return vocabulary.ranked(1_200 + (int) (55_000 * Math.pow(random.nextDouble(), 1.5)));
    }

    /** A word that narrows another: a frequent one of the trade. */
    private String often() {
        return vocabulary.ranked(80 + (int) (1_200 * Math.pow(random.nextDouble(), 2)));
    }

    /** Two different words: of one beside itself Lucene's two ways of asking think differently. */
    private String near() {
        var left = often();
        var right = often();
        while (FrenchWords.key(left).equals(FrenchWords.key(right))) {
            right = often();
        }
        return left + " NEAR/5 " + right;
    }

    private String choice() {
        var choice = new StringJoiner(" OU ");
        for (int words = 2 + random.nextInt(3); words > 0; words--) {
            choice.add(word());
        }
        return choice.toString();
    }
}
