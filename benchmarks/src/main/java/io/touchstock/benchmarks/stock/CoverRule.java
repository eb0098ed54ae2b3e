package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.AlertKind;
import java.util.Set;

/**
 * Days of cover: warns while the stock on hand lasts less than so many days at the mean rate, and orders when stock on
 * hand and on order does.
 *
 * @param coverDays the threshold
 * @param cycleDays an order lifts the cover by so many days above the threshold
 * @param fromForecast whether the mean is the forecast's, or that of the last 28 days
 */
record CoverRule(String name, double coverDays, double cycleDays, boolean fromForecast) implements Policy {

    private static final int SPREADSHEET_DAYS = 28;

    @Override
    public ItemPolicy watch(ShopItem item) {
        return this::advise;
    }

    private Advice advise(ItemNight night) {
        double mean =
                fromForecast ? night.forecastMean(coverDays) : night.history().mean(SPREADSHEET_DAYS);
        boolean warns = night.level().onHand() > 0 && night.level().onHand() < coverDays * mean;
        int units = night.position() < coverDays * mean
                ? OrderSize.of(night.product(), (coverDays + cycleDays) * mean - night.position())
                : 0;
        return new Advice(warns ? Set.of(AlertKind.STOCKOUT_RISK) : Set.of(), units, false);
    }
}
