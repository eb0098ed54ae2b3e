package io.touchstock.attribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.aggregate.CreditTotals;
import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.PeriodReport;
import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.attribution.aggregate.SpendKey;
import io.touchstock.attribution.beam.Backfill;
import io.touchstock.attribution.beam.BackfillConfig;
import io.touchstock.attribution.beam.BackfillResult;
import io.touchstock.attribution.flink.JourneyJobConfig;
import io.touchstock.attribution.flink.JourneyJobRun;
import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Touchpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pure functions, the Flink job and the Beam pipeline come to the same from the same disordered events:
 * touchpoints, orders with cancellations and returns, links, erasures, spend.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineParity {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    static Path folder;

    private static final long SEED = 20261122;
    static final Duration LATENESS = Duration.ofDays(1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int WINDOW_DAYS = 30;

    /** Sums in another order round otherwise; the bounds of intervals that are no whole micros may round up or down. */
    private static final Comparator<Double> NEARLY =
            (one, other) -> Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) ? 0 : Double.compare(one, other);

    private static final Comparator<Long> WITHIN_A_MICRO =
            (one, other) -> Math.abs(one - other) <= 1 ? 0 : Long.compare(one, other);

    /** Longer than the history, so that an erasure finds all it has to whenever it comes. */
    static final Horizon MEMORY = Horizon.of(Duration.ofDays(90));

    private final JourneyJobConfig config;
    private final String name;
    private final int people;

    private List<Touchpoint> touchpoints;
    private List<Journey> expected;
    private ReportPeriod lastMonth;
    private JourneyJobRun stream;
    private BackfillResult backfill;
    private SeededHistory history;

    /** @param name no two runs at a time may share */
    EngineParity(String name, JourneyRules rules, int people) {
        this.name = name;
        this.people = people;
        this.config = new JourneyJobConfig(
                rules,
                new DecodeRules(
                        "EUR",
                        Instant.parse("2000-01-01T00:00:00Z"),
                        Duration.ofHours(1),
                        DecodeClock.fixed(Instant.parse("2026-12-01T00:00:00Z"))),
                ZONE,
                Models.NAMES,
                ModelOptions.DEFAULTS,
                Duration.ofHours(6),
                WINDOW_DAYS);
    }

    @BeforeAll
    void run() throws Exception {
        history = SeededHistory.of(SEED, people, 25);
        Random random = new Random(SEED);
        touchpoints = SeededHistory.disordered(history.touchpoints(), Touchpoint::occurredAt, LATENESS, random);
        List<Order> orders = SeededHistory.disordered(history.orders(), Order::occurredAt, LATENESS, random);
        List<IdentityLink> identities =
                SeededHistory.disordered(history.identities(), IdentityLink::occurredAt, LATENESS, random);

        expected = JourneyReplay.journeys(
                observations(history.touchpoints(), history.orders(), history.identities(), history.erasures()),
                config.rules());
        LocalDate to = contributions().stream()
                .filter(contribution -> contribution.change().journey().converted())
                .map(DailyContribution::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        lastMonth = new ReportPeriod("last month", to.minusDays(WINDOW_DAYS - 1L), to);
        List<Observation> shuffled = observations(touchpoints, orders, identities, history.erasures());
        Collections.shuffle(shuffled, random);
        backfill = Backfill.ofObservations(
                shuffled,
                BackfillConfig.of(config.rules(), config.sumRules(), 2, folder)
                        .withPeriods(List.of(ReportPeriod.ALL, lastMonth))
                        .withSpend(history.spend())
                        .keepingCredits()
                        .keepingJourneys());
        stream = new JourneyJobRun(name)
                .touchpoints(touchpoints)
                .orders(orders)
                .identities(identities)
                .erasures(history.erasures())
                .spend(history.spend())
                .execute(config, 2);
    }

    @Test
    void many_events_come_late_and_none_too_late() {
        Instant newest = Instant.MIN;
        int late = 0;
        for (Touchpoint touchpoint : touchpoints) {
            late += touchpoint.occurredAt().isBefore(newest) ? 1 : 0;
            newest = touchpoint.occurredAt().isAfter(newest) ? touchpoint.occurredAt() : newest;
        }

        assertThat(late).isGreaterThan(4 * people);
        assertThat(stream.rejected()).extracting(Rejected::position).containsOnly(-1L);
        assertThat(expected).filteredOn(Journey::converted).hasSizeGreaterThan(people);
    }

    @Test
    void the_journeys_of_all_three_are_equal() {
        Map<Journey, Integer> net = new HashMap<>();
        for (JourneyChange change : stream.journeys()) {
            net.merge(change.journey(), change.sign(), (one, other) -> one + other == 0 ? null : one + other);
        }

        assertThat(net.values()).containsOnly(1);
        assertThat(net.keySet()).isEqualTo(new HashSet<>(expected));
        assertThat(backfill.journeys()).hasSameSizeAs(expected);
        assertThat(new HashSet<>(backfill.journeys())).isEqualTo(new HashSet<>(expected));
    }

    @Test
    void the_credits_of_all_three_are_equal() {
        Map<String, Credit> pure = byKey(expectedCredits());

        assertEqual(byKey(net(stream.credits())), pure);
        assertEqual(byKey(backfill.credits()), pure);
    }

    @Test
    void the_sums_of_the_backfill_are_those_of_the_pure_function() {
        PeriodTotals pure = new PeriodTotals(config.sumRules());
        contributions().forEach(pure::add);
        history.spend().forEach(spend -> pure.putSpend(SpendKey.of(spend), spend.costMicros()));

        assertThat(backfill.totals().spendMicros()).isEqualTo(pure.spendMicros());
        for (RowDimension dimension : config.dimensions()) {
            assertThat(backfill.totals().paths(dimension)).isEqualTo(pure.paths(dimension));
            assertThat(backfill.totals().chainCells(dimension))
                    .usingRecursiveComparison()
                    .isEqualTo(pure.chainCells(dimension));
        }
        assertThat(backfill.totals().credits().keySet())
                .isEqualTo(pure.credits().keySet());
        backfill.totals().credits().forEach((key, totals) -> {
            CreditTotals other = pure.credits().get(key);
            assertThat(totals.valueMicros()).isEqualTo(other.valueMicros());
            assertThat(totals.exactConversions()).isCloseTo(other.exactConversions(), Offset.offset(1e-12));
            assertThat(totals.replicates().conversions())
                    .containsExactly(other.replicates().conversions(), Offset.offset(1e-9));
            assertThat(totals.replicates().valueMicros())
                    .containsExactly(other.replicates().valueMicros(), Offset.offset(1e-9));
        });
    }

    @Test
    void the_reports_of_the_stream_on_each_day_and_on_the_last_month_are_those_of_the_pure_function() {
        Map<String, AttributionRow> last = new LinkedHashMap<>();
        stream.attribution().forEach(row -> last.put(key(row), row));
        List<AttributionRow> pure = new ArrayList<>(report(lastMonth.from(), lastMonth.to()));
        contributions().stream().map(DailyContribution::day).distinct().forEach(day -> pure.addAll(report(day, day)));

        assertThat(pure).hasSizeGreaterThan(1000);
        assertThat(pure).filteredOn(row -> row.roas() != null).hasSizeGreaterThan(100);
        for (AttributionRow row : pure) {
            AttributionRow told = last.get(key(row));
            assertNearlyEqual(told, row);
            assertThat(told.valueMicros()).as(key(row)).isEqualTo(row.valueMicros());
            assertThat(told.conversions()).as(key(row)).isCloseTo(row.conversions(), Offset.offset(1e-12));
        }
    }

    @Test
    void the_newest_report_of_the_stream_is_the_backfill_of_its_days_with_spend_and_intervals() {
        Map<String, AttributionRow> last = new LinkedHashMap<>();
        stream.attribution().forEach(row -> last.put(key(row), row));
        List<AttributionRow> rows =
                PeriodReport.rows(lastMonth.from(), lastMonth.to(), backfill.totals(lastMonth.name()));

        assertThat(backfill.spendOutside()).containsEntry(lastMonth, (int) history.spend().stream()
                .filter(spend -> !lastMonth.covers(spend.day()))
                .count());
        assertThat(rows)
                .as("spend without credit")
                .anyMatch(row -> "Radio".equals(row.channel()) && row.spendMicros() != null);
        assertThat(rows).extracting(AttributionRow::conversionsHigh).anyMatch(Objects::nonNull);
        rows.forEach(row -> assertNearlyEqual(last.get(key(row)), row));
    }

    private static void assertNearlyEqual(AttributionRow told, AttributionRow expected) {
        assertThat(told)
                .as(key(expected))
                .usingRecursiveComparison()
                .withComparatorForType(NEARLY, Double.class)
                .withComparatorForType(WITHIN_A_MICRO, Long.class)
                .isEqualTo(expected);
    }

    private List<AttributionRow> report(LocalDate from, LocalDate to) {
        ReportPeriod period = new ReportPeriod("report", from, to);
        PeriodTotals totals = new PeriodTotals(config.sumRules());
        contributions().stream()
                .filter(contribution -> period.covers(contribution.day()))
                .forEach(totals::add);
        history.spend().stream()
                .filter(spend -> period.covers(spend.day()))
                .forEach(spend -> totals.putSpend(SpendKey.of(spend), spend.costMicros()));
        return PeriodReport.rows(from, to, totals);
    }

    private List<DailyContribution> contributions() {
        return expected.stream()
                .map(journey -> DailyContribution.of(new JourneyChange(1, journey), config.sumRules()))
                .toList();
    }

    private List<Credit> expectedCredits() {
        return expected.stream()
                .flatMap(journey ->
                        CreditAssignment.credits(new JourneyChange(1, journey), config.journeyModels()).stream())
                .toList();
    }

    private static List<Credit> net(List<Credit> credits) {
        Map<Credit, Integer> net = new HashMap<>();
        for (Credit credit : credits) {
            Credit given = new Credit(
                    1,
                    credit.orderId(),
                    credit.eventId(),
                    credit.model(),
                    credit.channel(),
                    credit.campaign(),
                    credit.touchedAt(),
                    credit.convertedAt(),
                    credit.conversions(),
                    credit.valueMicros());
            net.merge(given, credit.sign(), (one, other) -> one + other == 0 ? null : one + other);
        }
        assertThat(net.values()).containsOnly(1);
        return List.copyOf(net.keySet());
    }

    private static Map<String, Credit> byKey(List<Credit> credits) {
        Map<String, Credit> byKey = new HashMap<>();
        for (Credit credit : credits) {
            String key = credit.orderId() + '|' + credit.eventId() + '|' + credit.model();
            assertThat(byKey.put(key, credit)).as(key).isNull();
        }
        return byKey;
    }

    private static void assertEqual(Map<String, Credit> actual, Map<String, Credit> pure) {
        assertThat(actual.keySet()).isEqualTo(pure.keySet());
        actual.forEach((key, credit) -> {
            Credit other = pure.get(key);
            assertThat(credit.conversions()).as(key).isCloseTo(other.conversions(), Percentage.withPercentage(1e-10));
            assertThat(credit)
                    .usingRecursiveComparison()
                    .ignoringFields("conversions")
                    .isEqualTo(other);
        });
    }

    private static List<Observation> observations(
            List<Touchpoint> touchpoints, List<Order> orders, List<IdentityLink> identities, List<Erasure> erasures) {
        List<Observation> observations = new ArrayList<>();
        touchpoints.forEach(touchpoint -> observations.add(Observation.of(PersonalEvent.of(touchpoint))));
        orders.forEach(order -> observations.add(Observation.of(PersonalEvent.of(OrderChange.of(order)))));
        identities.forEach(link -> observations.add(Observation.of(link)));
        erasures.forEach(erasure -> observations.add(Observation.of(erasure)));
        return observations;
    }

    private static String key(AttributionRow row) {
        return row.from() + "|" + row.to() + '|' + row.dimension() + '|' + row.model() + '|' + row.channel() + '|'
                + row.campaign();
    }
}
