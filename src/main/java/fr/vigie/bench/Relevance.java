package fr.vigie.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good rankings are, over questions (means). nDCG with the grade as gain and log₂ discount, as trec_eval has it.
 */
public record Relevance(double ndcg10, double mrr10, double recall100) {

    /**
     * Judges rankings.
     *
     * @param rankings for each question, document ids from the best
     * @param judged for each question, grades above 0
     */
    static Relevance of(Map<String, List<String>> rankings, Map<String, Map<String, Integer>> judged) {
        double ndcg = 0;
        double mrr = 0;
        double recall = 0;
        for (var question : rankings.entrySet()) {
            var grades = judged.getOrDefault(question.getKey(), Map.of());
            ndcg += ndcg(question.getValue(), grades);
            mrr += reciprocalRank(question.getValue(), grades);
            recall += recall(question.getValue(), grades);
        }
        int questions = Math.max(1, rankings.size());
        return new Relevance(ndcg / questions, mrr / questions, recall / questions);
    }

    private static double ndcg(List<String> ranking, Map<String, Integer> grades) {
        double gained = 0;
        for (int rank = 0; rank < Math.min(10, ranking.size()); rank++) {
            gained += grades.getOrDefault(ranking.get(rank), 0) / discount(rank);
        }
        double best = 0;
        var sorted = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        for (int rank = 0; rank < Math.min(10, sorted.size()); rank++) {
            best += sorted.get(rank) / discount(rank);
        }
        return best == 0 ? 0 : gained / best;
    }

    private static double discount(int rank) {
        return Math.log(rank + 2.0) / Math.log(2);
    }

    private static double reciprocalRank(List<String> ranking, Map<String, Integer> grades) {
        for (int rank = 0; rank < Math.min(10, ranking.size()); rank++) {
            if (grades.containsKey(ranking.get(rank))) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }

    private static double recall(List<String> ranking, Map<String, Integer> grades) {
        long found = ranking.stream().limit(100).filter(grades::containsKey).count();
        return grades.isEmpty() ? 0 : (double) found / grades.size();
    }
}
