package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedEvaluationTest {

    private static List<String> remarks(double auc, double trainingRate, double testRate) {
        return new LearnedEvaluation(
                        List.of(new PredictionScore(LearnedModel.NAME, 0.3, auc)),
                        800,
                        200,
                        400,
                        trainingRate,
                        testRate,
                        Instant.parse("2026-03-20T00:00:00Z"),
                        100,
                        1.5,
                        new DropSummary(10, 30, 2, 1),
                        List.of())
                .remarks();
    }

    @Test
    void a_network_close_to_guessing_is_told_first_and_its_credit_not_to_be_used() {
        assertThat(remarks(0.59, 0.1, 0.1).get(0)).contains("hardly tells", "do not use its credit");
        assertThat(remarks(0.6, 0.1, 0.1)).noneMatch(remark -> remark.contains("hardly tells"));
    }

    @Test
    void conversion_rates_far_apart_make_the_scores_not_comparable_to_use() {
        assertThat(remarks(0.7, 0.02, 0.05)).anyMatch(remark -> remark.contains("not comparable"));
        assertThat(remarks(0.7, 0.05, 0.02)).anyMatch(remark -> remark.contains("not comparable"));
        assertThat(remarks(0.7, 0.05, 0.03)).noneMatch(remark -> remark.contains("not comparable"));
    }
}
