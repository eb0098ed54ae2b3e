package io.touchstock.attribution.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.ReportInput;
import io.touchstock.attribution.aggregate.ReportRules;
import io.touchstock.attribution.journey.Given;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Spend;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's harness declares that closing it may throw anything
class ReportFunctionTest {

    private static final int DAY = 24 * 60;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    private static final ReportRules RULES = new ReportRules(
            3,
            ZoneOffset.UTC,
            List.of("last", "markov"),
            ModelOptions.DEFAULTS,
            JourneyRules.within(Duration.ofDays(7), Duration.ofDays(1)));
    private static final List<JourneyModel> MODELS = List.of(Models.journeyLevel("last", ModelOptions.DEFAULTS));

    @Test
    void nothing_is_reported_twice_and_at_the_end_nothing_is_left() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY));
            int rows = harness.extractOutputValues().size();
            Harnesses.advance(harness, Given.minute(2 * DAY));
            assertThat(rows).isPositive();
            assertThat(harness.extractOutputValues()).hasSize(rows);

            harness.processWatermark(Long.MAX_VALUE);
            assertThat(harness.extractOutputValues()).hasSize(rows);
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void a_sale_that_is_taken_back_leaves_a_row_of_zero() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY));
            harness.processElement(sale(-1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY + 120));

            assertThat(harness.extractOutputValues())
                    .filteredOn(row -> row.model().equals("last") && row.campaign() == null)
                    .extracting(AttributionRow::conversions, AttributionRow::valueMicros)
                    .containsExactly(tuple(1.0, 5L), tuple(0.0, 0L));
        }
    }

    @Test
    void the_report_trails_the_latest_sale_and_spans_its_days() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o1", 100), 0);
            harness.processElement(sale(1, "o2", 100 + 3 * DAY), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY, "Social", null, 7, 0, 0)), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY.plusDays(2), "Social", null, 5, 0, 0)), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY.plusDays(2), "Social", null, 4, 0, 0)), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY.plusDays(3), "Radio", null, 2, 0, 0)), 0);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(harness.extractOutputValues())
                    .filteredOn(row -> row.model().equals("markov"))
                    .extracting(
                            AttributionRow::from,
                            AttributionRow::to,
                            AttributionRow::channel,
                            AttributionRow::conversions,
                            AttributionRow::spendMicros)
                    .containsExactly(
                            tuple(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(3), "Radio", 0.0, 2L),
                            tuple(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(3), "Social", 1.0, 4L));
        }
    }

    @Test
    void spend_for_a_day_that_is_long_over_does_not_open_the_day_again() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            Harnesses.advance(harness, Given.minute(400 * DAY));
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY, "Social", null, 7, 0, 0)), 0);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    private static ReportInput sale(int sign, String orderId, long minute) {
        Journey journey = new Journey(
                "order:" + orderId,
                "v:phone",
                List.of(Given.touch("t-" + orderId, minute - 10, "phone", null, "Social")),
                orderId,
                Given.minute(minute),
                5);
        return ReportInput.of(DailyContribution.of(new JourneyChange(sign, journey), MODELS, ZoneOffset.UTC));
    }
}
