package io.touchstock.app.demo;

import io.touchstock.app.report.ReportPage;
import io.touchstock.app.report.RunReport;
import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.bootstrap.PoissonWeights;
import io.touchstock.attribution.model.ModelOptions;
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
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the demo leaves in its folder: the attribution report as a page, the open alerts as a table. */
final class DemoReports {

    private final Path folder;
    private final ZoneId zone;
    private final Currency currency;
    private final List<String> models;

    DemoReports(Path folder, ZoneId zone, Currency currency, List<String> models) {
        this.folder = folder;
        this.zone = zone;
        this.currency = currency;
        this.models = List.copyOf(models);
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
     * Writes the page; returns the file. It is made anew from the stream's journeys, by the code that made the stream's
     * own report, so that paths, lags and credits on it speak of the same orders.
     *
     * @param rows of the stream's newest report, not empty
     */
    Path attribution(List<AttributionRow> rows, List<Journey> journeys, Provenance model) throws IOException {
        LocalDate from = rows.get(0).from();
        LocalDate to = rows.get(0).to();
        SumRules rules = SumRules.of(
                zone, List.of(RowDimension.CHANNEL), models, ModelOptions.DEFAULTS, PoissonWeights.DEFAULT_REPLICATES);
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
                .spend(SpendInPeriod.of(spendMicros(rows)))
                .report();
        RunReport page = new RunReport(
                "Demo shop, " + from + " to " + to,
                Instant.now(),
                currency,
                figures,
                0,
                List.of(
                        new Fact("Models", String.join(", ", models)),
                        new Fact("Source", "the journeys and attribution topics of the streaming job"),
                        new Fact("Time zone", zone.getId()),
                        new Fact("Demand model beside it", model.modelVersion())),
                List.of());
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
