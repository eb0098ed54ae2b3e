package io.touchstock.app.stockpage;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Everything that the page of stock alerts shows.
 *
 * @param title what was looked at, for example the stock file's name
 * @param asOf day of the evaluation
 * @param currency of prices and costs; null if nobody names it
 * @param alerts the most pressing first
 * @param items all of them, by SKU and location
 * @param remarks what was left out or taken for granted, one sentence each
 * @param parameters of the run
 * @param sources files that were read
 */
public record StockReport(
        String title,
        Instant madeAt,
        LocalDate asOf,
        Currency currency,
        List<RankedAlert> alerts,
        List<WatchedItem> items,
        List<String> remarks,
        List<Fact> parameters,
        List<Source> sources) {

    public StockReport {
        alerts = List.copyOf(alerts);
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }
}
