package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.family.Families;
import fr.vigie.family.Family;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The families of one audience as a search meets them: for each document of a segment the number of its family, in an
 * array that is made when a search first needs it and kept until families change.
 */
final class FamilyTable {
    static final FamilyTable NONE = new FamilyTable(Families.NONE);

    /** In place of a number: the document has no kin. */
    static final int ALONE = -1;

    private final Families families;
    private final Map<IndexReader.CacheKey, int[]> segments = new WeakHashMap<>();

    private FamilyTable(Families families) {
        this.families = families;
    }

    /** The same table where families did not change. */
    FamilyTable of(Families now) {
        return now == families ? this : new FamilyTable(now);
    }

    boolean isEmpty() {
        return families.size() == 0;
    }

    int size() {
        return families.size();
    }

    Optional<Family> of(DocumentId id) {
        return families.of(id);
    }

    /** For each document of a segment {@link #ALONE}, or its family's number doubled, and one more for the family's head. */
    int[] of(LeafReader segment, SegmentTable table) {
        var key = segment.getCoreCacheHelper().getKey();
        synchronized (segments) {
            var known = segments.get(key);
            if (known != null) {
                return known;
            }
        }
        var numbers = numbers(segment.maxDoc(), table);
        synchronized (segments) {
            segments.put(key, numbers);
        }
        return numbers;
    }

    private int[] numbers(int size, SegmentTable table) {
        var numbers = new int[size];
        Arrays.fill(numbers, ALONE);
        for (var doc = 0; doc < size; doc++) {
            var number = families.number(table.tie(doc));
            if (number >= 0) {
                var head = Families.key(families.family(number).head().id()) == table.tie(doc);
                numbers[doc] = 2 * number + (head ? 1 : 0);
            }
        }
        return numbers;
    }
}
