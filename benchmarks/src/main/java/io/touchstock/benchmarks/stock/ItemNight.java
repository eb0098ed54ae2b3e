package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.util.List;

/**
 * An item at the end of a day, as the shop's systems see it.
 *
 * @param level what the system believes to lie there at closing
 * @param news receipts that changed since the night before
 * @param open receipts that have not come
 */
record ItemNight(
        Product product,
        StockLevel level,
        List<Receipt> news,
        List<Receipt> open,
        ItemHistory history,
        Forecast forecast) {

    int onOrder() {
        return open.stream().mapToInt(Receipt::quantity).sum();
    }

    int position() {
        return level.onHand() + onOrder();
    }

    /** Mean units a day that the forecast expects on the next days. */
    double forecastMean(double nextDays) {
        int days = (int) Math.max(1, Math.min(forecast.days().size(), Math.ceil(nextDays)));
        return forecast.days().stream()
                        .limit(days)
                        .mapToDouble(ForecastDay::mean)
                        .sum()
                / days;
    }
}
