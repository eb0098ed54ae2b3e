package io.touchstock.app.config;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * When a planned promotion is held, and which ones are suggested.
 *
 * @param mostStockoutProbability of running out on any day of a promotion that stock carries
 * @param leastFillRate share of its demand that must be met
 * @param assumedElasticity percent more demand for one percent off the price, where nothing is known of the item
 * @param suggestEvery time between two suggestions for an item; zero for none
 * @param discounts the price ladder, as written
 * @param lengths of a promotion, as written
 * @param most promotions within the forecast
 * @param gap between two
 * @param minimumOnHand units that a suggestion leaves on the shelf
 * @param fixedCost of each promotion, in the shop's currency
 */
public record PromotionsConfig(
        @Setting(
                doc =
                        "A planned promotion is held if on any of its days the shelf is empty with more than this probability.",
                byDefault = "30%",
                atLeast = "1%",
                atMost = "99%")
        Percentage mostStockoutProbability,

        @Setting(
                doc = "It is held as well if less than this share of its demand can be met.",
                byDefault = "95%",
                atLeast = "0%",
                atMost = "100%")
        Percentage leastFillRate,

        @Setting(
                doc =
                        "By how many percent demand rises for one percent off the price, where no scenario of the item is known.",
                byDefault = "2.6",
                atLeast = "0",
                atMost = "20")
        double assumedElasticity,

        @Setting(
                doc =
                        "How often a promotion is suggested for an item whose scenario is known, in whole days; 0d for never.",
                byDefault = "7d",
                atLeast = "0d",
                atMost = "365d")
        Duration suggestEvery,

        @Setting(doc = "How much may be taken off the list price.", byDefault = "10%,20%,30%")
        List<String> discounts,

        @Setting(doc = "How long a promotion may be, in whole days.", byDefault = "7d")
        List<String> lengths,

        @Setting(
                doc = "At most so many promotions within the days of the forecast.",
                byDefault = "2",
                atLeast = "0",
                atMost = "20")
        int most,

        @Setting(
                doc = "So long at list price between two, in whole days.",
                byDefault = "14d",
                atLeast = "0d",
                atMost = "365d")
        Duration gap,

        @Setting(
                doc = "Units that a suggestion leaves on the shelf.",
                byDefault = "0",
                atLeast = "0",
                atMost = "1000000")
        int minimumOnHand,

        @Setting(
                doc = "What each promotion costs beside the reduction, in the shop's currency.",
                byDefault = "0",
                atLeast = "0",
                atMost = "1000000000")
        double fixedCost)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        WholeDays.require("suggest-every", suggestEvery, complaint);
        WholeDays.require("gap", gap, complaint);
        for (String discount : discounts) {
            try {
                double fraction = Quantities.percentage(discount).fraction();
                if (!(fraction > 0 && fraction < 1)) {
                    complaint.accept("discounts", "has " + discount + "; each lies between 0% and 100%");
                }
            } catch (NotReadable e) {
                complaint.accept("discounts", "has " + discount + ", which " + e.getMessage());
            }
        }
        for (String length : lengths) {
            try {
                Duration days = Quantities.duration(length);
                if (!WholeDays.isWhole(days) || days.toDays() < 1) {
                    complaint.accept("lengths", "has " + length + "; each is a whole number of days, at least 1d");
                }
            } catch (NotReadable e) {
                complaint.accept("lengths", "has " + length + ", which " + e.getMessage());
            }
        }
    }

    /** The discounts as shares of the list price. */
    public List<Double> discountShares() {
        return discounts.stream()
                .map(discount -> {
                    try {
                        return Quantities.percentage(discount).fraction();
                    } catch (NotReadable e) {
                        throw new IllegalStateException("checked before: " + discount, e);
                    }
                })
                .toList();
    }

    /** The lengths in days. */
    public List<Integer> lengthDays() {
        return lengths.stream()
                .map(length -> Math.toIntExact(Quantities.durationOption(length).toDays()))
                .toList();
    }
}
