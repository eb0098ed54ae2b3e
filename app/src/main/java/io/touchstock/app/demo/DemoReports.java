package io.touchstock.app.demo;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.jobs.JourneysOnKafka;
import io.touchstock.app.report.ReportPage;
import io.touchstock.app.report.RunReport;
import io.touchstock.app.report.ShelfFindings;
import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ReportRequest;
import io.touchstock.attribution.report.SpendInPeriod;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.model.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What the demo leaves in its folder: the attribution report as a page, the open alerts as a table. The page has the
 * newest report's days, spend and settings, but is counted anew, by the code of the stream's report, from the journeys
 * that hold at the end. So it has the corrections that came after that report was made.
 */
final class DemoReports {

    private final Path folder;
    private final TouchstockConfig config;

    DemoReports(Path folder, TouchstockConfig config) {
        this.folder = folder;
        this.config = config;
    }

    /** Writes the open alerts; returns the file. */
    Path alerts(List<StockAlert> open) {
        Path file = folder.resolve("alerts.csv");
        try (CsvOutput csv = CsvOutput.create(file, EventCodecs.STOCK_ALERTS.columns())) {
            open.stream().map(EventCodecs.STOCK_ALERTS::toRows).forEach(rows -> rows.forEach(csv::row));
        }
        return file;
    }

    /**
     * Writes the page; returns the file.
     *
     * @param rows of the stream's newest report, not empty: their days and their spend are the page's
     * @param journeys that hold now
     * @param shelf what clicks and journeys came to at the shelf, between two days
     * @param rejected inputs
     */
    Path attribution(
            List<AttributionRow> rows,
            List<Journey> journeys,
            BiFunction<LocalDate, LocalDate, ShelfFindings> shelf,
            long rejected,
            Provenance model)
            throws IOException {
        LocalDate from = rows.get(0).from();
        LocalDate to = rows.get(0).to();
        List<String> models = config.journeys().models();
        int replicates = config.journeys().replicates();
        SumRules rules = SumRules.of(
                config.shop().timeZone(),
                List.of(RowDimension.CHANNEL),
                models,
                JourneysOnKafka.options(config.journeys()),
                replicates);
        ReportPeriod period = new ReportPeriod("the newest report", from, to);
        PeriodTotals totals = new PeriodTotals(rules);
        journeys.stream()
                .map(journey -> DailyContribution.of(new JourneyChange(1, journey), rules))
                .filter(contribution -> period.covers(contribution.day()))
                .forEach(totals::add);
        AttributionReport figures = ReportRequest.of(
                        totals.paths(),
                        models.stream()
                                .map(name -> totals.attribution(name, RowDimension.CHANNEL))
                                .toList())
                .timeLags(totals.timeLags())
                .spend(new SpendInPeriod(from, to, spendMicros(rows), 0, 0))
                .replicates(replicates)
                .report();
        RunReport page = new RunReport(
                        "Demo shop, " + from + " to " + to,
                        Instant.now(),
                        config.shop().currency(),
                        figures,
                        Math.toIntExact(rejected),
                        DemoFacts.of(config, from, to, model),
                        List.of())
                .withShelf(shelf.apply(from, to))
                .withRejectedTold("the topic 'rejected' held each with its payload and reason");
        Path file = folder.resolve("attribution.html");
        Files.writeString(file, ReportPage.html(page));
        return file;
    }

    private static Map<String, Long> spendMicros(List<AttributionRow> rows) {
        Map<String, Long> spend = new TreeMap<>();
        for (AttributionRow row : rows) {
            if (row.dimension() == RowDimension.CHANNEL && row.spendMicros() != null) {
                spend.put(row.channel(), row.spendMicros());
            }
        }
        return spend;
    }
}
