package io.touchstock.inventory.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProjectionAgainstEnumerationTest {

    @Property(tries = 120)
    void the_projection_is_what_every_course_of_events_adds_up_to(@ForAll("inputs") ProjectionInput input) {
        NaiveShelf naive = new NaiveShelf(input);
        Projection projection = StockProjection.project(input);
        assertThat(projection.unitsPerCell()).isEqualTo(1);
        for (ProjectedDay day : projection.days()) {
            NaiveShelf.Day expected = naive.next(day.day());
            assertThat(day.cumulativeStockoutProbability()).isCloseTo(expected.everShort(), within(1e-10));
            assertThat(day.stockoutProbability()).isCloseTo(expected.shortToday(), within(1e-10));
            assertThat(day.expectedLostUnits()).isCloseTo(expected.lost(), within(1e-9));
            assertThat(day.expectedEndStockUnits()).isCloseTo(expected.endStock(), within(1e-9));
            assertThat(day.expectedReceiptUnits()).isCloseTo(expected.received(), within(1e-9));
        }
    }

    @Test
    void many_late_receipts_one_after_the_other_are_each_followed_exactly() {
        List<IncomingUnits> weekly = IntStream.range(0, 8)
                .mapToObj(week -> new IncomingUnits(1 + 3 * week, 6, ArrivalDelay.ofDays(0.4, 0.3, 0.2, 0.1)))
                .toList();
        ProjectionInput input = new ProjectionInput(3, days(26, DemandDistribution.poisson(2)), weekly);
        NaiveShelf naive = new NaiveShelf(input);
        for (ProjectedDay day : StockProjection.project(input).days()) {
            NaiveShelf.Day expected = naive.next(day.day());
            assertThat(day.cumulativeStockoutProbability()).isCloseTo(expected.everShort(), within(1e-10));
            assertThat(day.expectedEndStockUnits()).isCloseTo(expected.endStock(), within(1e-9));
        }
    }

    @Test
    void five_weekly_receipts_that_may_be_late_are_all_taken_as_uncertain() {
        List<IncomingUnits> weekly = IntStream.range(0, 5)
                .mapToObj(week -> new IncomingUnits(3 + 7 * week, 14, 3.0))
                .toList();
        ProjectionInput input = new ProjectionInput(10, days(35, DemandDistribution.poisson(2)), weekly);
        NaiveShelf naive = new NaiveShelf(input);
        for (ProjectedDay day : StockProjection.project(input).days()) {
            assertThat(day.cumulativeStockoutProbability())
                    .isCloseTo(naive.next(day.day()).everShort(), within(1e-10));
        }
    }

    @Test
    void a_receipt_that_settles_on_the_day_it_is_due_costs_nothing_to_follow() {
        List<IncomingUnits> maybe = IntStream.range(0, 30)
                .mapToObj(i -> new IncomingUnits(1, 1, ArrivalDelay.ofDays(0.2)))
                .toList();
        Projection projection =
                StockProjection.project(new ProjectionInput(0, days(1, DemandDistribution.exactly(1)), maybe));
        assertThat(projection.stockoutProbabilityWithin(1)).isCloseTo(Math.pow(0.8, 30), within(1e-12));
    }

    @Test
    void a_receipt_that_never_comes_helps_nobody() {
        Projection without =
                StockProjection.project(new ProjectionInput(5, days(6, DemandDistribution.poisson(2)), List.of()));
        Projection with = StockProjection.project(new ProjectionInput(
                5,
                days(6, DemandDistribution.poisson(2)),
                List.of(new IncomingUnits(2, 50, ArrivalDelay.ofDays(0, 0)))));
        assertThat(with.days()).isEqualTo(without.days());
    }

    @Test
    void a_probability_that_is_met_to_the_last_digit_counts_as_met() {
        Projection projection = StockProjection.project(
                new ProjectionInput(0, days(3, DemandDistribution.ofMass(0.9, 0.1)), List.of()));
        assertThat(projection.firstDayAtLeast(0.1)).hasValue(1);
    }

    @Test
    void paths_that_are_the_support_of_independent_days_give_the_same_projection() {
        DemandDistribution coin = DemandDistribution.ofMass(0.5, 0, 0.5);
        List<double[]> all = IntStream.range(0, 16)
                .mapToObj(i -> IntStream.range(0, 4)
                        .mapToDouble(day -> (i >> day & 1) * 2)
                        .toArray())
                .toList();
        List<IncomingUnits> incoming = List.of(new IncomingUnits(2, 3, ArrivalDelay.late(0.3, 2)));
        List<CommittedUnits> committed = List.of(new CommittedUnits(1, 1));
        Projection byDays = StockProjection.project(new ProjectionInput(3, days(4, coin), incoming, committed, 0));
        Projection byPaths = StockProjection.project(3, DemandPaths.of(all), incoming, committed);
        for (int i = 0; i < 4; i++) {
            assertThat(byPaths.days().get(i))
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
                    .isEqualTo(byDays.days().get(i));
        }
        assertThat(byPaths.coverOnHandDays()).isEqualTo(byDays.coverOnHandDays());
        assertThat(byPaths.gapDays()).isEqualTo(byDays.gapDays());
    }

    @Test
    void paths_carry_how_days_hang_together() {
        DemandPaths allOrNothing = DemandPaths.of(List.of(new double[] {0, 0, 0}, new double[] {4, 4, 4}));
        Projection projection = StockProjection.project(10, allOrNothing, List.of(), List.of());
        assertThat(projection.days().stream().map(ProjectedDay::cumulativeStockoutProbability))
                .containsExactly(0.0, 0.0, 0.5);
        assertThat(projection.expectedLostUnits()).isCloseTo(1, within(1e-12));
        assertThat(projection.coverOnHandDays()).isCloseTo(5, within(1e-12));
    }

    @Test
    void what_is_committed_is_not_for_sale_and_waits_for_the_next_receipt() {
        List<DemandDistribution> none = days(4, DemandDistribution.none());
        Projection projection = StockProjection.project(new ProjectionInput(
                5, none, List.of(IncomingUnits.onTime(3, 10)), List.of(new CommittedUnits(1, 8)), 0));
        assertThat(projection.days().stream().map(ProjectedDay::stockoutProbability))
                .containsExactly(1.0, 1.0, 0.0, 0.0);
        assertThat(projection.days().stream().map(ProjectedDay::expectedEndStockUnits))
                .containsExactly(0.0, 0.0, 7.0, 7.0);
        assertThat(projection.expectedLostUnits()).isZero();
        assertThat(projection.expectedFillRate()).isEqualTo(1);
    }

    private static List<DemandDistribution> days(int count, DemandDistribution demand) {
        return Stream.generate(() -> demand).limit(count).toList();
    }

    @Provide
    Arbitrary<ProjectionInput> inputs() {
        Arbitrary<DemandDistribution> demand = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 5).map(DemandDistribution::poisson),
                Combinators.combine(
                                Arbitraries.doubles().between(0.01, 4),
                                Arbitraries.doubles().between(1.01, 3))
                        .as((mean, dispersion) -> DemandDistribution.negativeBinomial(mean, mean * dispersion)),
                Arbitraries.doubles().between(0, 6).map(DemandDistribution::exactly),
                Arbitraries.just(DemandDistribution.ofMass(0.7, 0, 0, 0.2, 0.1)));
        Arbitrary<ArrivalDelay> delay = Arbitraries.of(
                ArrivalDelay.none(),
                ArrivalDelay.normal(1),
                ArrivalDelay.normal(2.5),
                ArrivalDelay.late(0.3, 2),
                ArrivalDelay.ofDays(0.2, 0.2, 0.2));
        Arbitrary<IncomingUnits> receipt = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 15),
                        delay)
                .as(IncomingUnits::new);
        Arbitrary<CommittedUnits> promise = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 9))
                .as(CommittedUnits::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        demand.list().ofMinSize(1).ofMaxSize(8),
                        receipt.list().ofMaxSize(4),
                        promise.list().ofMaxSize(2))
                .as((onHand, days, incoming, committed) -> new ProjectionInput(onHand, days, incoming, committed, 0));
    }
}
