package io.touchstock.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.HeldOutScore;
import io.touchstock.attribution.report.LearnedSummary;
import io.touchstock.attribution.report.ReportRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedTablesTest {

    private static Page.Learned.ScoreRow network(double auc) {
        LearnedSummary summary = new LearnedSummary(
                "lstm",
                800,
                400,
                List.of(new HeldOutScore("lstm", 0.30, auc), new HeldOutScore("base rate", 0.31, 0.5)),
                Map.of(),
                List.of());
        return LearnedTables.of(ReportRequest.of(new PathStatistics(), List.of())
                        .learned(summary)
                        .report())
                .scores()
                .get(0);
    }

    @Test
    void a_network_that_hardly_beats_guessing_is_not_marked_as_best() {
        assertThat(network(0.55).best()).isFalse();
        assertThat(network(0.55).weak()).isTrue();
        assertThat(network(0.72).best()).isTrue();
        assertThat(network(0.72).weak()).isFalse();
    }
}
