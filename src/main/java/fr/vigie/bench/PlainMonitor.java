package fr.vigie.bench;

import fr.vigie.analysis.FrenchAnalyzer;
import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;

/** The yardstick: Lucene Monitor in memory, over the same words. */
final class PlainMonitor implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Monitor monitor;

    PlainMonitor(Presearcher presearcher, List<SampleMonitor> monitors) throws IOException {
        monitor = new Monitor(FrenchAnalyzer.ofTerms(), presearcher);
        for (int from = 0; from < monitors.size(); from += BATCH) {
            var batch = new ArrayList<MonitorQuery>(BATCH);
            for (var one : monitors.subList(from, Math.min(monitors.size(), from + BATCH))) {
                batch.add(new MonitorQuery(one.key(), PlainQueries.of(one.request())));
            }
            monitor.register(batch);
        }
    }

    /** The keys of the monitors that an entry matches. */
    Set<String> matching(Entry entry) throws IOException {
        var matching = new HashSet<String>();
        for (var match :
                monitor.match(document(entry), QueryMatch.SIMPLE_MATCHER).getMatches()) {
            matching.add(match.getQueryId());
        }
        return matching;
    }

    private static Document document(Entry entry) {
        var document = new Document();
        var reading = entry.reading();
        document.add(new TextField(PlainQueries.TEXT, reading.text(), Store.NO));
        for (var type : NameType.values()) {
            entry.tags().names().stream()
                    .filter(name -> name.type() == type)
                    .map(Name::key)
                    .distinct()
                    .forEach(key -> document.add(new StringField(type.code(), key, Store.NO)));
        }
        entry.tags().themes().forEach(theme -> document.add(new StringField("theme", theme, Store.NO)));
        for (var figure : entry.tags().figures()) {
            figure.measure().map(FrenchWords::key).ifPresent(measure -> {
                document.add(new StringField("measure", measure, Store.NO));
                document.add(new DoublePoint(measure, figure.value()));
            });
        }
        return document;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
