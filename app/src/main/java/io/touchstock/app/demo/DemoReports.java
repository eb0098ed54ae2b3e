package io.touchstock.app.demo;

import io.touchstock.app.report.ReportPage;
import io.touchstock.app.report.RunReport;
import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.TimeLagHistogram;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.model.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the demo leaves in its folder: the attribution report as a page, the open alerts as a table. */
final class DemoReports {

    private static final double MICROS_PER_UNIT = 1e6;

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
     * Writes the page; returns the file. The credits are the stream's own; paths and lags are counted from the stream's
     * journeys, so that the page's reconciliation holds one against the other.
     *
     * @param rows of one period, not empty
     */
    Path attribution(List<AttributionRow> rows, List<Journey> journeys, Provenance model) throws IOException {
        LocalDate from = rows.get(0).from();
        LocalDate to = rows.get(0).to();
        PathStatistics paths = new PathStatistics();
        TimeLagHistogram lags = new TimeLagHistogram();
        for (Journey journey : journeys) {
            LocalDate day = LocalDate.ofInstant(journey.closedAt(), zone);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                count(journey, paths, lags);
            }
        }
        AttributionReport figures = AttributionReport.of(
                paths, models.stream().map(name -> attribution(name, rows)).toList(), lags, spendMicros(rows));
        RunReport page = new RunReport(
                "Demo shop, " + from + " to " + to,
                Instant.now(),
                currency,
                figures,
                0,
                List.of(
                        new Fact("Models", String.join(", ", models)),
                        new Fact("Source", "the attribution and journeys topics of the streaming job"),
                        new Fact("Time zone", zone.getId()),
                        new Fact("Demand model beside it", model.modelVersion())),
                List.of());
        Path file = folder.resolve("attribution.html");
        Files.writeString(file, ReportPage.html(page));
        return file;
    }

    private static void count(Journey journey, PathStatistics paths, TimeLagHistogram lags) {
        List<String> channels =
                journey.touchpoints().stream().map(Touchpoint::channel).toList();
        if (!journey.converted()) {
            paths.addNull(channels);
            return;
        }
        paths.addConversion(channels, journey.valueMicros());
        if (!channels.isEmpty()) {
            lags.add(
                    Duration.between(journey.touchpoints().get(0).occurredAt(), journey.closedAt()),
                    1,
                    journey.valueMicros());
        }
    }

    private static Attribution attribution(String model, List<AttributionRow> rows) {
        return new Attribution(
                model,
                rows.stream()
                        .filter(row -> row.model().equals(model) && row.campaign() == null)
                        .map(row -> new ChannelCredit(
                                model,
                                row.channel(),
                                row.conversions(),
                                row.valueMicros() / MICROS_PER_UNIT,
                                row.removalEffect()))
                        .toList());
    }

    private static Map<String, Long> spendMicros(List<AttributionRow> rows) {
        Map<String, Long> spend = new TreeMap<>();
        for (AttributionRow row : rows) {
            if (row.campaign() == null && row.spendMicros() != null) {
                spend.put(row.channel(), row.spendMicros());
            }
        }
        return spend;
    }
}
