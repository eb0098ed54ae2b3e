package io.touchstock.app.report;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.Reconciliation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns the numbers of a run into the page. */
final class PageMaker {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PageMaker() {}

    static Page page(RunReport run, StyleSheet style) {
        AttributionReport figures = run.figures();
        boolean valued = figures.totals().valueMicros() != 0;
        return new Page(
                run.title(),
                "Attribution of " + orders(figures.totals().conversions()) + " by "
                        + models(figures.attributions().size()),
                style.contentSecurityPolicy(),
                style.text(),
                tiles(run, valued),
                Findings.of(figures),
                Comparison.grid(
                        figures, "Orders credited to each channel", ChannelCredit::conversions, Numbers::oneDecimal),
                valued
                        ? Comparison.grid(
                                figures,
                                "Order value credited to each channel" + in(run),
                                ChannelCredit::value,
                                Numbers::twoDecimals)
                        : null,
                Comparison.bars(figures),
                Differences.shift(figures),
                Differences.removal(figures),
                Differences.spend(figures),
                PathTables.converting(figures, valued),
                PathTables.lost(figures),
                Histograms.lengths(figures),
                Histograms.lags(figures),
                checks(run),
                run.rejectedRows(),
                Readings.of(figures.comparison().models()),
                run.parameters(),
                run.sources().stream()
                        .map(source ->
                                new Page.SourceRow(source.file(), Numbers.bytes(source.bytes()), source.sha256()))
                        .toList(),
                MINUTE.format(run.madeAt()));
    }

    private static List<Page.Tile> tiles(RunReport run, boolean valued) {
        JourneyTotals totals = run.figures().totals();
        double value = totals.valueMicros() / 1e6;
        List<Page.Tile> tiles = new ArrayList<>();
        tiles.add(new Page.Tile("Orders", Numbers.whole(totals.conversions()), "journeys that ended in one"));
        if (valued) {
            tiles.add(new Page.Tile(
                    "Order value" + in(run),
                    Numbers.twoDecimals(value),
                    totals.conversions() == 0 ? "" : Numbers.twoDecimals(value / totals.conversions()) + " an order"));
        }
        tiles.add(new Page.Tile(
                "Journeys", Numbers.whole(totals.journeys()), Numbers.whole(totals.nulls()) + " without an order"));
        tiles.add(new Page.Tile("Conversion rate", Numbers.percent(totals.conversionRate()), "orders per journey"));
        tiles.add(new Page.Tile(
                "Touchpoints a journey",
                Numbers.oneDecimal(totals.meanTouches()),
                Numbers.whole(totals.touches()) + " on " + Numbers.whole(totals.distinctPaths()) + " distinct paths"));
        return tiles;
    }

    private static List<Page.CheckRow> checks(RunReport run) {
        List<Page.CheckRow> checks = new ArrayList<>();
        for (Reconciliation model : run.figures().reconciliation()) {
            checks.add(new Page.CheckRow(
                    model.model(),
                    Numbers.whole(model.conversionsIn()),
                    Numbers.sixDecimals(model.conversionsToChannels()),
                    Numbers.sixDecimals(model.conversionsUnattributed()),
                    Numbers.twoDecimals(model.valueIn()),
                    Numbers.sixDecimals(model.valueToChannels() + model.valueUnattributed()),
                    model.balanced()));
        }
        return checks;
    }

    private static String in(RunReport run) {
        return run.currency() == null ? "" : ", " + run.currency().getCurrencyCode();
    }

    private static String orders(long count) {
        return Numbers.whole(count) + (count == 1 ? " order" : " orders");
    }

    private static String models(int count) {
        return count + (count == 1 ? " model" : " models");
    }
}
