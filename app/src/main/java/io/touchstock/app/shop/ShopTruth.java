package io.touchstock.app.shop;

import java.time.LocalDate;
import java.util.List;

/**
 * What no shop knows about a span of days. Evaluation reads it; no model may.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param decisions wishes to buy by people with journeys, served or not
 * @param channels what each channel caused, in the order of the scenario
 * @param demand true demand per article, location and day
 * @param stockouts true stock-out dates
 */
public record ShopTruth(
        LocalDate from,
        LocalDate to,
        long decisions,
        List<ChannelTruth> channels,
        List<TrueDemand> demand,
        List<TrueStockout> stockouts) {

    public ShopTruth {
        channels = List.copyOf(channels);
        demand = List.copyOf(demand);
        stockouts = List.copyOf(stockouts);
    }

    /**
     * Simulates the shop up to {@code to}, and its people once more for each channel as if that channel had been silent
     * for the span and the 60 days before it, all with the same random numbers. Throws {@link IllegalArgumentException}
     * if the span lies outside the scenario.
     */
    public static ShopTruth of(ShopScenario scenario, LocalDate from, LocalDate to) {
        if (from.isBefore(scenario.firstDay()) || !to.isBefore(scenario.endDay()) || to.isBefore(from)) {
            throw new IllegalArgumentException("the span " + from + " to " + to + " must lie within "
                    + scenario.firstDay() + " to " + scenario.endDay().minusDays(1) + "; choose days of the scenario");
        }
        TruthLedger ledger = new TruthLedger(from, to);
        new ShopSimulator(scenario).runUntil(to.plusDays(1), new ShopSink() {}, ledger);
        Counterfactual counterfactual = new Counterfactual(scenario, from, to);
        return new ShopTruth(
                from, to, counterfactual.decisions(), counterfactual.channels(), ledger.demand(), ledger.stockouts());
    }

    /** Only what the channels caused, without walking the shelves: quicker than {@link #of}. */
    public static List<ChannelTruth> channels(ShopScenario scenario, LocalDate from, LocalDate to) {
        return new Counterfactual(scenario, from, to).channels();
    }

    /** The same as {@link #channels} with what all channels caused together. */
    public static MediaTruth media(ShopScenario scenario, LocalDate from, LocalDate to) {
        return new Counterfactual(scenario, from, to).media();
    }
}
