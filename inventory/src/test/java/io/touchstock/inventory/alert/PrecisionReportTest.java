package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.inventory.alert.PrecisionReport.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PrecisionReportTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void an_alert_is_counted_once_however_often_it_is_told_and_again_when_it_opens_again() {
        List<Row> rows = PrecisionReport.of(
                List.of(
                        alert("a", 5, AlertState.OPEN),
                        alert("a", 0, AlertState.OPEN),
                        alert("a", 1, AlertState.OPEN),
                        alert("a", 2, AlertState.RESOLVED)),
                List.of());
        assertThat(rows).containsExactly(new Row(AlertKind.STOCKOUT_RISK, 2, 0, 0, 0));
        assertThat(rows.get(0).unanswered()).isEqualTo(2);
        assertThat(rows.get(0).precision()).isEmpty();
    }

    @Test
    void the_last_word_before_the_next_alert_is_the_answer() {
        List<Row> rows = PrecisionReport.of(
                List.of(
                        alert("a", 0, AlertState.OPEN),
                        alert("a", 2, AlertState.RESOLVED),
                        alert("a", 5, AlertState.OPEN),
                        alert("b", 0, AlertState.OPEN),
                        alert("c", 0, AlertState.OPEN),
                        alert("d", 0, AlertState.OPEN)),
                List.of(
                        said("a", 1, FeedbackAction.ACKNOWLEDGE),
                        said("a", 3, FeedbackAction.FALSE_ALARM),
                        said("a", 6, FeedbackAction.ALREADY_ORDERED),
                        said("b", 1, FeedbackAction.ACKNOWLEDGE),
                        said("c", 1, FeedbackAction.SNOOZE)));
        assertThat(rows).containsExactly(new Row(AlertKind.STOCKOUT_RISK, 5, 2, 1, 1));
        assertThat(rows.get(0).unanswered()).isEqualTo(1);
        assertThat(rows.get(0).precision()).isEqualTo(OptionalDouble.of(2.0 / 3));
    }

    private static AlertFeedback said(String sku, int day, FeedbackAction action) {
        return new AlertFeedback(
                sku,
                "berlin",
                AlertKind.STOCKOUT_RISK,
                action,
                null,
                null,
                "ann",
                START.plus(Duration.ofDays(day)).plusSeconds(60));
    }

    private static StockAlert alert(String sku, int day, AlertState state) {
        return new StockAlert(
                sku,
                "berlin",
                AlertKind.STOCKOUT_RISK,
                state,
                4,
                0.8,
                null,
                null,
                null,
                2.0,
                3,
                60L,
                10,
                null,
                "It runs out.",
                "m1",
                null,
                START.plus(Duration.ofDays(day)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
