package io.touchstock.app.stockpage;

import java.util.List;

/** What the words on the page mean. */
final class StockTerms {
    private StockTerms() {}

    static List<StockView.Reading> all() {
        return List.of(
                new StockView.Reading(
                        "Probability",
                        "of somebody finding the shelf empty within the lead time plus the days until the next chance to"
                                + " order: as long as an order placed now cannot help, or another can still be placed."),
                new StockView.Reading(
                        "Runs out",
                        "the first day by which the shelf has been found empty with even odds; below it the days for 10 %"
                                + " and 90 %. “Later” lies beyond the forecast."),
                new StockView.Reading(
                        "Cover",
                        "days until the stock on hand is used up by the mean demand, without what is on order."),
                new StockView.Reading(
                        "Value at risk",
                        "of a shortage, the sales expected to be missed, at list price; of too much stock, what it costs to"
                                + " carry it for a year; of phantom stock, its book value or the sales it stands for."),
                new StockView.Reading(
                        "Order",
                        "what lifts stock and orders to the demand of lead time and review period plus safety stock, in whole"
                                + " packs and at least the supplier's minimum. Order by: the last day on which it still"
                                + " arrives before running out gets likely."),
                new StockView.Reading(
                        "Phantom stock",
                        "units on record that nobody has bought for longer than the demand makes credible. Count the"
                                + " shelf."),
                new StockView.Reading(
                        "Late receipt",
                        "an order that should have come, or whose lateness makes running out much likelier."));
    }
}
