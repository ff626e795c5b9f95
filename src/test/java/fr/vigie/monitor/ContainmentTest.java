package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.query.Field;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One monitor in another, told from what they ask. */
final class ContainmentTest {
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alpha            | alpha beta            | true
            alpha OU beta    | alpha                 | true
            alpha            | alpha OU beta         | false
            alpha            | "alpha beta"          | true
            "alpha beta"     | alpha beta            | false
            hôpital          | HOPITAUX              | true
            alpha SAUF beta  | alpha SAUF (beta OU gamma) | true
            alpha SAUF (beta OU gamma) | alpha SAUF beta | false
            alpha            | titre:alpha           | false
            emplois>=10      | alpha emplois>=10     | true
            emplois>=10      | emplois>=20           | false
            date:2019        | date:2019-09          | true
            alpha            | alpha NEAR/5 beta     | true
            """)
    void whatIsTold(String outer, String inner, boolean contained) {
        assertThat(Containment.contains(request(outer), request(inner))).isEqualTo(contained);
    }

    @Test
    void whatIsToldIsTrueOfEverySetOfWords() {
        var seed = Seeds.seed();
        var random = new Random(seed);
        var told = 0;
        for (var round = 0; round < 20_000; round++) {
            var outer = any(random, 3);
            var inner = any(random, 3);
            if (Containment.implies(inner, outer)) {
                told++;
                for (var words : everySet()) {
                    assertThat(!answers(inner, words) || answers(outer, words))
                            .as("seed %d: %s in %s, words %s", seed, inner, outer, words)
                            .isTrue();
                }
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    private static SearchRequest request(String text) {
        return SearchRequest.of(((ParsedQuery.Understood) QueryParser.parse(text)).query());
    }

    private static Query any(Random random, int depth) {
        var kind = depth == 0 ? 0 : random.nextInt(4);
        return switch (kind) {
            case 1 -> new Query.All(List.of(any(random, depth - 1), any(random, depth - 1)));
            case 2 -> new Query.Any(List.of(any(random, depth - 1), any(random, depth - 1)));
            case 3 -> new Query.Not(any(random, depth - 1));
            default -> new Query.Word(Field.ANYWHERE, WORDS.get(random.nextInt(WORDS.size())));
        };
    }

    private static boolean answers(Query query, Set<String> words) {
        return switch (query) {
            case Query.Word word -> words.contains(word.text());
            case Query.All all -> all.parts().stream().allMatch(part -> answers(part, words));
            case Query.Any any -> any.parts().stream().anyMatch(part -> answers(part, words));
            case Query.Not not -> !answers(not.query(), words);
            default -> throw new IllegalArgumentException(query.toString());
        };
    }

    private static List<Set<String>> everySet() {
        var all = new ArrayList<Set<String>>();
        for (var bits = 0; bits < 1 << WORDS.size(); bits++) {
            var one = new TreeSet<String>();
            for (var word = 0; word < WORDS.size(); word++) {
                if ((bits >> word & 1) == 1) {
                    one.add(WORDS.get(word));
                }
            }
            all.add(one);
        }
        return all;
    }
}
