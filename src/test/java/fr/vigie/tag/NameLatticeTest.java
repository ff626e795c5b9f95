package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameLatticeTest {
    private static final int N = NameOutcomes.N;
    private static final int LENGTH = 3;

    @Test
    void likelihoodsAreThoseOfAllSequencesCountedOneByOne() {
        long seed = Long.getLong("vigie.seed", System.nanoTime());
        var random = new Random(seed);
        var fixed = new double[LENGTH][N];
        var pairs = new double[LENGTH][(N + 1) * N];
        for (int i = 0; i < LENGTH; i++) {
            fixed[i] = random.doubles(N, -2, 2).toArray();
            pairs[i] = random.doubles((N + 1L) * N, -2, 2).toArray();
        }
        var single = new double[LENGTH][N];
        var pair = new double[N][N];
        double total = 0;
        for (int first = 0; first < N; first++) {
            for (int second = 0; second < N; second++) {
                for (int third = 0; third < N; third++) {
                    if (!NameOutcomes.allowed(NameOutcomes.START, first)
                            || !NameOutcomes.allowed(first, second)
                            || !NameOutcomes.allowed(second, third)
                            || NameOutcomes.open(third)) {
                        continue;
                    }
                    double weight = Math.exp(fixed[0][first]
                            + fixed[1][second]
                            + fixed[2][third]
                            + pairs[0][NameOutcomes.cell(NameOutcomes.START, first)]
                            + pairs[1][NameOutcomes.cell(first, second)]
                            + pairs[2][NameOutcomes.cell(second, third)]);
                    total += weight;
                    single[0][first] += weight;
                    single[1][second] += weight;
                    single[2][third] += weight;
                    pair[second][third] += weight;
                }
            }
        }
        var lattice = new NameLattice(fixed, pairs);
        for (int outcome = 0; outcome < N; outcome++) {
            for (int i = 0; i < LENGTH; i++) {
                assertThat(lattice.likely(i, outcome))
                        .as("seed %d", seed)
                        .isCloseTo(single[i][outcome] / total, within(1e-9));
            }
            for (int before = 0; before < N; before++) {
                assertThat(lattice.likely(2, before, outcome))
                        .as("seed %d", seed)
                        .isCloseTo(pair[before][outcome] / total, within(1e-9));
            }
        }
    }
}
