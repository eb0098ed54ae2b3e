package io.touchstock.attribution.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PeriodTotalsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> MODELS = List.of("last", "linear", "shapley", "shapley-rate", "markov");
    private static final SumRules RULES =
            SumRules.of(ZoneOffset.UTC, List.of(RowDimension.values()), MODELS, ModelOptions.DEFAULTS, 30);

    @Test
    void a_model_that_counts_channels_once_counts_campaigns_once_where_rows_are_campaigns() {
        PeriodTotals totals = totals(order("o", 0, "Search|a", "Search|b", "Email|"));

        assertThat(credits(totals, "shapley", RowDimension.CHANNEL))
                .containsExactly(tuple("Email", 0.5), tuple("Search", 0.5));
        assertThat(credits(totals, "shapley", RowDimension.CHANNEL_CAMPAIGN))
                .containsExactly(
                        tuple("Email | (no campaign)", 1 / 3.0),
                        tuple("Search | a", 1 / 3.0),
                        tuple("Search | b", 1 / 3.0));
        assertThat(credits(totals, "markov", RowDimension.CAMPAIGN))
                .containsExactly(tuple("(no campaign)", 1 / 3.0), tuple("a", 1 / 3.0), tuple("b", 1 / 3.0));
    }

    @Test
    void the_rate_worth_has_intervals_too() {
        PeriodTotals totals = totals(order("o", 0, "Search|a", "Email|"), nullJourney("n", "Search|a"));

        assertThat(credits(totals, "shapley-rate", RowDimension.CHANNEL)).hasSize(2);
    }

    @Test
    void spend_of_a_channel_is_that_of_its_campaigns_and_ratios_are_of_sums() {
        PeriodTotals totals = totals(
                order("o1", 30_000_000, "Search|a"), order("o2", 10_000_000, "Search|b"), order("o3", 0, "Email|"));
        totals.putSpend(new SpendKey(DAY, "Search", "a"), 9_000_000);
        totals.putSpend(new SpendKey(DAY, "Search", "a"), 5_000_000);
        totals.putSpend(new SpendKey(DAY.plusDays(1), "Search", "b"), 3_000_000);
        totals.putSpend(new SpendKey(DAY, "Radio", null), 1_000_000);

        assertThat(PeriodReport.rows(DAY, DAY.plusDays(1), totals))
                .filteredOn(row -> row.model().equals("last") && row.dimension() != RowDimension.CAMPAIGN)
                .extracting(
                        AttributionRow::channel,
                        AttributionRow::campaign,
                        AttributionRow::spendMicros,
                        AttributionRow::roas,
                        AttributionRow::cpa)
                .containsExactly(
                        tuple("Email", null, null, null, null),
                        tuple("Radio", null, 1_000_000L, 0.0, null),
                        tuple("Search", null, 8_000_000L, 5.0, 4.0),
                        tuple("Email", ChannelName.NO_CAMPAIGN, null, null, null),
                        tuple("Radio", ChannelName.NO_CAMPAIGN, 1_000_000L, 0.0, null),
                        tuple("Search", "a", 5_000_000L, 6.0, 5.0),
                        tuple("Search", "b", 3_000_000L, 10_000_000 / 3_000_000.0, 3.0));
    }

    @Test
    void each_period_has_its_own_journeys_and_spend_and_tells_what_is_outside() {
        ReportPeriod march = new ReportPeriod("march", DAY, DAY.plusDays(30));
        ReportPeriod april = new ReportPeriod("april", DAY.plusDays(31), DAY.plusDays(60));
        TotalsByPeriod periods = new TotalsByPeriod(List.of(ReportPeriod.ALL, march, april), RULES);
        periods.add(DailyContribution.of(order("o", 5, "Search|a"), RULES));
        Map<ReportPeriod, Integer> outside = periods.putSpend(
                List.of(new Spend(DAY, "Search", "a", 1, 0, 0), new Spend(DAY.plusDays(40), "Search", "a", 2, 0, 0)));

        assertThat(outside).containsExactly(Map.entry(ReportPeriod.ALL, 1), Map.entry(march, 1), Map.entry(april, 1));
        assertThat(periods.totals().get(march).paths().conversions()).isEqualTo(1);
        assertThat(periods.totals().get(april).paths().isEmpty()).isTrue();
        assertThat(periods.totals().get(april).spendMicros(RowDimension.CHANNEL))
                .containsExactly(Map.entry("Search", 2L));
        assertThat(periods.totals().get(ReportPeriod.ALL).firstDay()).isEqualTo(DAY);
    }

    /** Whatever was added and taken back, in whatever parts, nothing tells it from what is left. */
    @Property(tries = 60)
    void what_is_taken_back_leaves_no_trace(@ForAll List<Byte> kept, @ForAll List<Byte> gone, @ForAll boolean parts) {
        PeriodTotals expected = totals();
        PeriodTotals one = totals();
        PeriodTotals other = totals();
        for (int i = 0; i < kept.size(); i++) {
            JourneyChange change = journey("kept-" + i, kept.get(i));
            expected.add(DailyContribution.of(change, RULES));
            (parts && i % 2 == 0 ? other : one).add(DailyContribution.of(change, RULES));
        }
        List<JourneyChange> left = new ArrayList<>();
        for (int i = 0; i < gone.size(); i++) {
            JourneyChange change = journey("gone-" + i, gone.get(i));
            one.add(DailyContribution.of(change, RULES));
            left.add(new JourneyChange(-1, change.journey()));
        }
        left.forEach(change -> (parts ? other : one).add(DailyContribution.of(change, RULES)));
        one.merge(other);

        for (RowDimension dimension : RowDimension.values()) {
            assertThat(one.paths(dimension)).isEqualTo(expected.paths(dimension));
            assertThat(one.chainCells(dimension)).usingRecursiveComparison().isEqualTo(expected.chainCells(dimension));
        }
        assertThat(one.credits().keySet()).isEqualTo(expected.credits().keySet());
        one.credits().forEach((key, sum) -> {
            CreditTotals wanted = expected.credits().get(key);
            assertThat(sum.valueMicros()).isEqualTo(wanted.valueMicros());
            assertThat(sum.exactConversions()).isCloseTo(wanted.exactConversions(), within(1e-12));
            assertThat(sum.replicates().conversions())
                    .containsExactly(wanted.replicates().conversions(), within(1e-9));
            assertThat(sum.replicates().valueMicros())
                    .containsExactly(wanted.replicates().valueMicros(), within(0));
        });
        assertThat(one.timeLags()).isEqualTo(expected.timeLags());
        assertThat(one.journeys()).isEqualTo(expected.journeys());
        assertThat(one.touchpoints()).isEqualTo(expected.touchpoints());
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }

    private static JourneyChange journey(String id, byte seed) {
        String[] touches = new String[1 + (seed & 3)];
        Arrays.setAll(touches, touch -> "C" + ((seed >> touch) & 3) + "|" + ((seed >> (touch + 2)) & 1));
        return (seed & 16) == 0 ? order(id, 1_000_003L * (seed & 7), touches) : nullJourney(id, touches);
    }

    private static PeriodTotals totals(JourneyChange... changes) {
        PeriodTotals totals = new PeriodTotals(RULES);
        for (JourneyChange change : changes) {
            totals.add(DailyContribution.of(change, RULES));
        }
        return totals;
    }

    private static List<Tuple> credits(PeriodTotals totals, String model, RowDimension dimension) {
        Attribution attribution = totals.attribution(model, dimension);
        assertThat(attribution.credits())
                .extracting(ChannelCredit::conversionsInterval)
                .doesNotContainNull();
        return attribution.credits().stream()
                .map(credit -> tuple(credit.channel(), credit.conversions()))
                .toList();
    }

    private static JourneyChange order(String id, long valueMicros, String... touches) {
        return new JourneyChange(1, new Journey("order:" + id, "v:p", touches(id, touches), id, NOON, valueMicros));
    }

    private static JourneyChange nullJourney(String id, String... touches) {
        return new JourneyChange(1, new Journey("null:" + id, "v:p", touches(id, touches), null, NOON, 0));
    }

    /** Each as {@code channel|campaign}. */
    private static List<Touchpoint> touches(String id, String... places) {
        List<Touchpoint> touches = new ArrayList<>();
        for (String place : places) {
            int bar = place.indexOf('|');
            String campaign = place.substring(bar + 1);
            touches.add(new Touchpoint(
                    id + '-' + touches.size(),
                    NOON.minusSeconds(100 - touches.size()),
                    "p",
                    null,
                    TouchpointKind.CLICK,
                    place.substring(0, bar),
                    campaign.isEmpty() ? null : campaign,
                    null,
                    0,
                    Consent.GRANTED));
        }
        return touches;
    }
}
