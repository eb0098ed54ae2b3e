package io.touchstock.inventory.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StockProjectionPropertyTest {

    private static final double ROUNDING = 1e-12;

    @Property(tries = 100)
    void the_probability_of_having_run_out_never_falls(@ForAll("inputs") ProjectionInput input) {
        double before = 0;
        for (ProjectedDay day : StockProjection.project(input).days()) {
            assertThat(day.cumulativeStockoutProbability()).isBetween(before - ROUNDING, 1.0);
            assertThat(day.stockoutProbability()).isLessThanOrEqualTo(day.cumulativeStockoutProbability() + ROUNDING);
            before = day.cumulativeStockoutProbability();
        }
    }

    @Property(tries = 100)
    void more_stock_never_raises_the_risk(
            @ForAll("inputs") ProjectionInput input, @ForAll @IntRange(max = 50) int more) {
        Projection less = StockProjection.project(input);
        Projection withMore = StockProjection.project(new ProjectionInput(
                input.onHandUnits() + more, input.demandByDay(), input.incoming(), input.dayCorrelation()));
        for (int i = 0; i < less.days().size(); i++) {
            assertThat(withMore.days().get(i).cumulativeStockoutProbability())
                    .isLessThanOrEqualTo(less.days().get(i).cumulativeStockoutProbability() + ROUNDING);
            assertThat(withMore.days().get(i).expectedLostUnits())
                    .isLessThanOrEqualTo(less.days().get(i).expectedLostUnits() + 1e-9);
        }
    }

    @Property(tries = 100)
    void every_unit_is_on_the_shelf_sold_or_never_there(@ForAll("inputs") ProjectionInput input) {
        double stock = input.onHandUnits();
        for (ProjectedDay day : StockProjection.project(input).days()) {
            stock += day.expectedReceiptUnits() - day.expectedDemandUnits() + day.expectedLostUnits();
            assertThat(day.expectedEndStockUnits())
                    .isCloseTo(stock, within(input.dayCorrelation() > 0 ? 1e-4 * day.day() : 1e-8));
        }
    }

    @Property(tries = 100)
    void the_weights_of_the_stock_stay_a_distribution(
            @ForAll @IntRange(max = 60) int onHand, @ForAll("demands") DemandDistribution demand) {
        ShelfState shelf = ShelfState.holding(onHand, 1);
        for (int day = 0; day < 20; day++) {
            shelf.receive(day % 7);
            shelf.serve(demand);
            StockDistribution stock = StockDistribution.empty();
            shelf.addStockTo(stock);
            assertThat(stock.total()).isCloseTo(1, within(1e-11));
            assertThat(stock.lowest()).isNotNegative();
        }
    }

    @Test
    void the_projection_agrees_with_simulated_shelves_also_when_receipts_are_late() {
        List<DemandDistribution> demand = Collections.nCopies(8, DemandDistribution.negativeBinomial(3, 6));
        List<IncomingUnits> incoming = List.of(new IncomingUnits(3, 9, 1.5), new IncomingUnits(5, 6, 1.0));
        Projection exact = StockProjection.project(new ProjectionInput(7, demand, incoming));

        Random random = new Random(7);
        int runs = 40_000;
        double[] everShort = new double[8];
        double[] endStock = new double[8];
        for (int run = 0; run < runs; run++) {
            int[] arrival = incoming.stream()
                    .mapToInt(units -> units.dueDay()
                            + (int) Math.max(0, Math.round(random.nextGaussian() * (units.dueDay() == 3 ? 1.5 : 1.0))))
                    .toArray();
            int stock = 7;
            boolean wasShort = false;
            for (int day = 1; day <= 8; day++) {
                for (int i = 0; i < arrival.length; i++) {
                    stock += arrival[i] == day ? incoming.get(i).units() : 0;
                }
                int asked = draw(demand.get(0), random);
                wasShort |= asked > stock;
                stock = Math.max(0, stock - asked);
                everShort[day - 1] += wasShort ? 1.0 / runs : 0;
                endStock[day - 1] += (double) stock / runs;
            }
        }
        for (int day = 0; day < 8; day++) {
            assertThat(exact.days().get(day).cumulativeStockoutProbability()).isCloseTo(everShort[day], within(0.012));
            assertThat(exact.days().get(day).expectedEndStockUnits()).isCloseTo(endStock[day], within(0.12));
        }
    }

    @Test
    void a_delivery_every_few_days_is_as_late_as_in_a_simulation() {
        assertAgreesWithSimulation(3, 3.5, 14, 12, 0.02);
    }

    @Test
    void more_receipts_than_can_be_followed_at_once_are_still_close_to_a_simulation() {
        assertAgreesWithSimulation(4, 1, 4, 12, 0.02);
    }

    private static void assertAgreesWithSimulation(double sd, double every, int units, int onHand, double tolerance) {
        List<DemandDistribution> demand = Collections.nCopies(28, DemandDistribution.poisson(4));
        List<IncomingUnits> incoming = IntStream.iterate(0, i -> 3 + i * every <= 28, i -> i + 1)
                .mapToObj(i -> new IncomingUnits((int) (3 + i * every), units, sd))
                .toList();
        Projection projection = StockProjection.project(new ProjectionInput(onHand, demand, incoming));
        Random random = new Random(11);
        int runs = 40_000;
        double[] everShort = new double[28];
        for (int run = 0; run < runs; run++) {
            int[] arrives = new int[80];
            for (IncomingUnits receipt : incoming) {
                int delay = (int) Math.max(0, Math.round(random.nextGaussian() * sd));
                arrives[receipt.dueDay() + delay] += receipt.units();
            }
            int stock = onHand;
            boolean wasShort = false;
            for (int day = 1; day <= 28; day++) {
                int asked = draw(demand.get(0), random);
                stock += arrives[day];
                wasShort |= asked > stock;
                stock = Math.max(0, stock - asked);
                everShort[day - 1] += wasShort ? 1.0 / runs : 0;
            }
        }
        double worst = 0;
        for (int day = 0; day < 28; day++) {
            worst = Math.max(
                    worst, Math.abs(projection.days().get(day).cumulativeStockoutProbability() - everShort[day]));
        }
        assertThat(worst).isLessThan(tolerance);
    }

    @Test
    void grouping_units_into_cells_errs_by_less_than_a_cell_of_stock() {
        List<DemandDistribution> demand = Collections.nCopies(28, DemandDistribution.negativeBinomial(300, 10_000));
        Projection grouped =
                StockProjection.project(new ProjectionInput(6_000, demand, List.of(IncomingUnits.onTime(20, 1_667))));
        int cell = grouped.unitsPerCell();
        assertThat(cell).isBetween(2, 16);
        ShelfState less = ShelfState.holding(6_000 - cell, 1);
        ShelfState more = ShelfState.holding(6_000 + cell, 1);
        for (int day = 1; day <= 28; day++) {
            if (day == 20) {
                less.receive(1_667);
                more.receive(1_667);
            }
            double lostWithLess = less.serve(demand.get(day - 1));
            double lostWithMore = more.serve(demand.get(day - 1));
            ProjectedDay projected = grouped.days().get(day - 1);
            assertThat(projected.cumulativeStockoutProbability())
                    .isBetween(more.everShort() - 1e-9, less.everShort() + 1e-9);
            assertThat(projected.expectedLostUnits()).isBetween(lostWithMore - 0.1, lostWithLess + 0.1);
        }
    }

    @Test
    void a_huge_stock_with_little_demand_is_followed_unit_by_unit() {
        Projection projection = StockProjection.project(
                new ProjectionInput(1_000_000, Collections.nCopies(60, DemandDistribution.poisson(5)), List.of()));
        assertThat(projection.unitsPerCell()).isEqualTo(1);
        assertThat(projection.days().get(59).expectedEndStockUnits()).isCloseTo(999_700, within(1e-6));
        assertThat(projection.coverOnHandDays()).isCloseTo(200_000, within(1e-3));
    }

    @Test
    void days_that_err_together_run_out_earlier_and_later_than_independent_ones() {
        List<DemandDistribution> demand = Collections.nCopies(10, DemandDistribution.negativeBinomial(4, 10));
        Projection independent = StockProjection.project(new ProjectionInput(20, demand, List.of()));
        Projection together = StockProjection.project(new ProjectionInput(20, demand, List.of(), 0.4));
        assertThat(together.stockoutProbabilityWithin(3)).isGreaterThan(independent.stockoutProbabilityWithin(3));
        assertThat(together.stockoutProbabilityWithin(9)).isLessThan(independent.stockoutProbabilityWithin(9));
        assertThat(together.days().get(0).cumulativeStockoutProbability())
                .isCloseTo(independent.days().get(0).cumulativeStockoutProbability(), within(1e-4));
    }

    /** Sheppard's formula: P(all of 3 fair coins) = 1/8 + 3·asin(ρ)/4π. */
    @Test
    void days_that_err_together_do_so_as_much_as_they_are_said_to() {
        List<DemandDistribution> coins = Collections.nCopies(3, DemandDistribution.ofMass(0.5, 0.5));
        for (double correlation : new double[] {0.05, 0.3, 0.5, 0.8, 0.95}) {
            Projection two = StockProjection.project(new ProjectionInput(1, coins, List.of(), correlation));
            assertThat(two.stockoutProbabilityWithin(2))
                    .isCloseTo(0.25 + Math.asin(correlation) / (2 * Math.PI), within(1e-4));
            Projection three = StockProjection.project(new ProjectionInput(2, coins, List.of(), correlation));
            assertThat(three.stockoutProbabilityWithin(3))
                    .isCloseTo(0.125 + 3 * Math.asin(correlation) / (4 * Math.PI), within(1e-4));
        }
    }

    @Test
    void the_gap_lasts_from_the_likely_stock_out_to_the_next_receipt() {
        List<DemandDistribution> demand = Collections.nCopies(10, DemandDistribution.poisson(4));
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of(IncomingUnits.onTime(7, 50))))
                        .gapDays())
                .hasValue(4);
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of()))
                        .gapDays())
                .isEmpty();
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of(IncomingUnits.onTime(13, 50))))
                        .gapDays())
                .hasValue(10);
        assertThat(StockProjection.project(new ProjectionInput(800, demand, List.of()))
                        .gapDays())
                .hasValue(0);
    }

    @Test
    void a_receipt_that_is_due_on_the_likely_stock_out_day_ends_the_gap_when_it_is_likely_there() {
        List<DemandDistribution> demand = Collections.nCopies(10, DemandDistribution.exactly(4));
        IncomingUnits rather = new IncomingUnits(3, 40, ArrivalDelay.ofDays(0.2, 0.2, 0.2, 0.4));
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of(rather)))
                        .gapDays())
                .hasValue(2);
        IncomingUnits even = new IncomingUnits(3, 40, ArrivalDelay.late(0.5, 4));
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of(even)))
                        .gapDays())
                .hasValue(0);
    }

    @Test
    void a_receipt_that_will_rather_be_late_covers_no_day_before_it_is_likely_there() {
        List<DemandDistribution> demand = Collections.nCopies(10, DemandDistribution.exactly(4));
        IncomingUnits late = new IncomingUnits(1, 40, ArrivalDelay.ofDays(0.1, 0.1, 0.1, 0.1, 0.2, 0.2));
        Projection projection = StockProjection.project(new ProjectionInput(8, demand, List.of(late)));
        assertThat(projection.coverWithReceiptsDays()).isEqualTo(2);
        assertThat(projection.firstDayAtLeast(0.5)).hasValue(3);
        assertThat(projection.gapDays()).hasValue(2);
        IncomingUnits never = new IncomingUnits(1, 40, ArrivalDelay.ofDays(0.2));
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of(never)))
                        .gapDays())
                .isEmpty();
    }

    @Test
    void a_receipt_after_the_horizon_helps_nobody() {
        List<DemandDistribution> demand = Collections.nCopies(5, DemandDistribution.poisson(4));
        assertThat(StockProjection.project(new ProjectionInput(8, demand, List.of(IncomingUnits.onTime(6, 500))))
                        .days())
                .isEqualTo(StockProjection.project(new ProjectionInput(8, demand, List.of()))
                        .days());
    }

    @Provide
    Arbitrary<DemandDistribution> demands() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 12),
                        Arbitraries.doubles().between(1, 6))
                .as((mean, dispersion) -> DemandDistribution.negativeBinomial(mean, mean * dispersion));
    }

    @Provide
    Arbitrary<ProjectionInput> inputs() {
        Arbitrary<IncomingUnits> receipt = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(0.0, 0.0, 1.0, 2.5))
                .as(IncomingUnits::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 80),
                        demands().list().ofMinSize(1).ofMaxSize(10),
                        receipt.list().ofMaxSize(4),
                        Arbitraries.of(0.0, 0.0, 0.3))
                .as(ProjectionInput::new);
    }

    private static int draw(DemandDistribution demand, Random random) {
        double u = random.nextDouble();
        List<Integer> units = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        for (int k : units) {
            u -= demand.probability(k);
            if (u < 0) {
                return k;
            }
        }
        return units.size();
    }
}
