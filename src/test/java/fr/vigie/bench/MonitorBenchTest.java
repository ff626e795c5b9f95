package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.StandingQueries.Standing;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.junit.jupiter.api.Test;

/** The yardstick does the same as what is measured, and runs on the Lucene that we have. */
final class MonitorBenchTest {
    @Test
    void luceneMonitorFindsTheSameMonitors() throws Exception {
        var articles = new ArticleMill(3);
        var monitors = new MonitorMill(articles, true, 3).make(2000);
        var found = 0;
        try (var standing = LuceneStandingQueries.open(PlaceTree.FLAT);
                var term = new PlainMonitor(new TermFilteredPresearcher(), monitors);
                var multipass = new PlainMonitor(new MultipassTermFilteredPresearcher(2), monitors)) {
            standing.put(monitors.stream()
                    .map(one -> new Standing(one.key(), one.request()))
                    .toList());
            for (var i = 0; i < 5; i++) {
                var document = articles.next();
                var matching = standing.matching(document);
                assertThat(term.matching(document)).isEqualTo(matching);
                assertThat(multipass.matching(document)).isEqualTo(matching);
                found += matching.size();
            }
        }
        assertThat(found).isGreaterThan(5);
    }
}
