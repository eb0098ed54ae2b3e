package io.touchstock.attribution.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.attribution.aggregate.ReportInput;
import io.touchstock.attribution.aggregate.ReportRules;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.journey.Given;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Spend;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's harness declares that closing it may throw anything
class ReportFunctionTest {

    private static final int DAY = 24 * 60;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    private static final SumRules SUMS = SumRules.of(
            ZoneOffset.UTC, SumRules.DEFAULT_DIMENSIONS, List.of("last", "markov"), ModelOptions.DEFAULTS, 20);
    private static final ReportRules RULES =
            new ReportRules(3, SUMS, JourneyRules.within(Duration.ofDays(7), Duration.ofDays(1)));

    @Test
    void nothing_is_reported_twice_and_at_the_end_nothing_is_left() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY));
            int rows = harness.extractOutputValues().size();
            Harnesses.advance(harness, Given.minute(2 * DAY - 1));
            assertThat(rows).isPositive();
            assertThat(harness.extractOutputValues()).hasSize(rows);

            harness.processWatermark(Long.MAX_VALUE);
            assertThat(harness.extractOutputValues()).hasSize(rows);
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void a_day_is_told_when_it_is_over_and_again_when_it_was_corrected() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY - 1));
            assertThat(harness.extractOutputValues()).isEmpty();

            Harnesses.advance(harness, Given.minute(DAY));
            assertThat(toldOf(harness, FIRST_DAY)).containsExactly(tuple(1.0, 5L));

            harness.processElement(sale(1, "late", 110), 0);
            Harnesses.advance(harness, Given.minute(DAY + 60));
            assertThat(toldOf(harness, FIRST_DAY)).containsExactly(tuple(1.0, 5L), tuple(2.0, 10L));
        }
    }

    @Test
    void a_sale_that_is_taken_back_leaves_a_row_of_zero() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY));
            harness.processElement(sale(-1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(DAY + 120));

            assertThat(toldOf(harness, FIRST_DAY)).containsExactly(tuple(1.0, 5L), tuple(0.0, 0L));
            assertThat(harness.extractOutputValues())
                    .filteredOn(row -> row.conversions() == 0)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.conversionsHigh()).isZero());
        }
    }

    @Test
    void an_order_without_a_touchpoint_that_is_taken_back_leaves_a_row_of_zero() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(untouched(1), 0);
            Harnesses.advance(harness, Given.minute(DAY));
            harness.processElement(untouched(-1), 0);
            Harnesses.advance(harness, Given.minute(DAY + 120));

            assertThat(harness.extractOutputValues())
                    .filteredOn(row -> row.model().equals("markov")
                            && row.dimension() == RowDimension.CHANNEL
                            && row.to().equals(row.from()))
                    .extracting(AttributionRow::channel, AttributionRow::conversions)
                    .containsExactly(tuple(ChannelName.NO_TOUCHPOINT, 1.0), tuple(ChannelName.NO_TOUCHPOINT, 0.0));
        }
    }

    @Test
    void the_trailing_report_ends_with_the_last_day_that_is_over_and_moves_on_without_a_sale() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o1", 100), 0);
            harness.processElement(sale(1, "o2", 100 + DAY), 0);
            Harnesses.advance(harness, Given.minute(DAY + 200));
            assertThat(trailing(harness)).containsExactly(tuple(FIRST_DAY.minusDays(2), FIRST_DAY, 1.0));

            Harnesses.advance(harness, Given.minute(2 * DAY));
            Harnesses.advance(harness, Given.minute(3 * DAY));
            Harnesses.advance(harness, Given.minute(4 * DAY));
            assertThat(trailing(harness))
                    .containsExactly(
                            tuple(FIRST_DAY.minusDays(2), FIRST_DAY, 1.0),
                            tuple(FIRST_DAY.minusDays(1), FIRST_DAY.plusDays(1), 2.0),
                            tuple(FIRST_DAY, FIRST_DAY.plusDays(2), 2.0),
                            tuple(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(3), 1.0));
        }
    }

    @Test
    void days_are_those_of_the_shop() throws Exception {
        SumRules tokyo = SumRules.of(
                ZoneId.of("Asia/Tokyo"), SUMS.dimensions(), SUMS.models(), SUMS.options(), SUMS.replicates());
        ReportRules rules = new ReportRules(3, tokyo, RULES.journeyRules());
        try (var harness = Harnesses.report(rules, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, Given.minute(15 * 60 - 1));
            assertThat(harness.extractOutputValues()).isEmpty();

            Harnesses.advance(harness, Given.minute(15 * 60));
            assertThat(toldOf(harness, FIRST_DAY)).containsExactly(tuple(1.0, 5L));
        }
    }

    @Test
    void at_the_end_of_the_input_the_report_ends_with_the_latest_sale_and_spans_its_days() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o1", 100), 0);
            harness.processElement(sale(1, "o2", 100 + 3 * DAY), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY, "Social", null, 7, 0, 0)), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY.plusDays(2), "Social", null, 5, 0, 0)), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY.plusDays(2), "Social", null, 4, 0, 0)), 0);
            harness.processElement(ReportInput.of(new Spend(FIRST_DAY.plusDays(3), "Radio", null, 2, 0, 0)), 0);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(harness.extractOutputValues())
                    .filteredOn(row -> row.model().equals("markov")
                            && row.dimension() == RowDimension.CHANNEL
                            && !row.to().equals(row.from()))
                    .extracting(
                            AttributionRow::from,
                            AttributionRow::to,
                            AttributionRow::channel,
                            AttributionRow::conversions,
                            AttributionRow::spendMicros,
                            AttributionRow::roas)
                    .containsExactly(
                            tuple(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(3), "Radio", 0.0, 2L, 0.0),
                            tuple(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(3), "Social", 1.0, 4L, 1.25));
        }
    }

    @Test
    void a_day_is_forgotten_once_no_report_covers_it_and_nothing_in_it_can_change() throws Exception {
        try (var harness = Harnesses.report(RULES, Duration.ofHours(1))) {
            harness.processElement(sale(1, "o", 100), 0);
            Harnesses.advance(harness, RULES.endOf(FIRST_DAY).minusMillis(1));
            assertThat(harness.numKeyedStateEntries()).isPositive();

            Harnesses.advance(harness, RULES.endOf(FIRST_DAY));
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
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
        return ReportInput.of(new JourneyChange(sign, journey));
    }

    private static ReportInput untouched(int sign) {
        return ReportInput.of(new JourneyChange(
                sign, new Journey("order:walk-in", "v:till", List.of(), "walk-in", Given.minute(100), 5)));
    }

    private static List<Tuple> toldOf(
            KeyedOneInputStreamOperatorTestHarness<?, ?, AttributionRow> harness, LocalDate day) {
        return harness.extractOutputValues().stream()
                .filter(row -> row.from().equals(day)
                        && row.to().equals(day)
                        && row.model().equals("last")
                        && row.dimension() == RowDimension.CHANNEL)
                .map(row -> tuple(row.conversions(), row.valueMicros()))
                .toList();
    }

    private static List<Tuple> trailing(KeyedOneInputStreamOperatorTestHarness<?, ?, AttributionRow> harness) {
        return harness.extractOutputValues().stream()
                .filter(row -> !row.from().equals(row.to())
                        && row.model().equals("last")
                        && row.dimension() == RowDimension.CHANNEL)
                .map(row -> tuple(row.from(), row.to(), row.conversions()))
                .toList();
    }
}
