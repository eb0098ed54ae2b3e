package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.Reconciliation;
import io.touchstock.connectors.event.RowDimension;
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
                subtitle(figures),
                period(run.span()),
                style.contentSecurityPolicy(),
                style.text(),
                tiles(run, valued),
                findings(run, valued),
                RowWords.of(figures.rows()).many(),
                Comparison.conversions(figures),
                valued ? Comparison.values(figures, in(run)) : null,
                intervals(figures),
                CreditBars.of(figures),
                LearnedTables.remarks(figures),
                LearnedTables.orders(figures),
                Differences.agreement(figures),
                Differences.shift(figures),
                Differences.removal(figures),
                SpendTables.of(figures),
                ShelfPage.of(run.shelf()),
                ExperimentTables.of(figures),
                DirectTables.of(figures),
                PositionTables.positions(figures),
                figures.rows() == RowDimension.CHANNEL ? PositionTables.places(figures) : null,
                PathTables.converting(figures, valued),
                PathTables.lost(figures, valued),
                Histograms.lengths(figures),
                Histograms.lags(figures),
                LearnedTables.of(figures),
                checks(run),
                run.intake().stream().map(PageMaker::intake).toList(),
                rejected(run),
                Readings.of(figures.comparison().models()),
                run.parameters(),
                run.sources().stream()
                        .map(source ->
                                new Page.SourceRow(source.file(), Numbers.bytes(source.bytes()), source.sha256()))
                        .toList(),
                MINUTE.format(run.madeAt()));
    }

    private static List<String> findings(RunReport run, boolean valued) {
        List<String> findings = new ArrayList<>(ShelfPage.finding(run.shelf()));
        findings.addAll(Findings.of(run.figures(), valued));
        return findings;
    }

    private static List<Page.Tile> tiles(RunReport run, boolean valued) {
        JourneyTotals totals = run.figures().totals();
        Touched touched = Touched.of(run.figures());
        double value = totals.valueMicros() / 1e6;
        List<Page.Tile> tiles = new ArrayList<>();
        tiles.add(new Page.Tile(
                "Orders",
                Numbers.whole(totals.conversions()),
                touched.leavesSome()
                        ? Numbers.whole(touched.conversions()) + " with a touchpoint, "
                                + Numbers.whole(touched.untouchedConversions()) + " without"
                        : "journeys that ended in one"));
        if (valued) {
            tiles.add(new Page.Tile(
                    "Order value" + in(run),
                    Numbers.twoDecimals(value),
                    totals.conversions() == 0 ? "" : Numbers.twoDecimals(value / totals.conversions()) + " an order"));
        }
        tiles.add(new Page.Tile(
                "Journeys",
                Numbers.whole(touched.journeys()),
                (touched.leavesSome() ? "with a touchpoint; " : "") + Numbers.whole(touched.nulls())
                        + " without an order"));
        tiles.add(new Page.Tile(
                "Conversion rate",
                touched.journeys() == 0 ? "–" : Numbers.percent(touched.conversionRate()),
                "orders per journey" + (touched.leavesSome() ? " with a touchpoint" : "")));
        tiles.add(new Page.Tile(
                "Touchpoints a journey",
                touched.journeys() == 0 ? "–" : Numbers.oneDecimal(touched.meanTouches()),
                Numbers.whole(touched.touches()) + " on " + Numbers.whole(touched.distinctPaths())
                        + (touched.distinctPaths() == 1 ? " path" : " distinct paths")));
        return tiles;
    }

    private static String subtitle(AttributionReport figures) {
        Touched touched = Touched.of(figures);
        String models = " by " + models(figures.attributions().size());
        return touched.leavesSome()
                ? "Attribution of " + orders(touched.conversions()) + " with a touchpoint, of "
                        + Numbers.whole(figures.totals().conversions()) + " in all," + models
                : "Attribution of " + orders(touched.conversions()) + models;
    }

    /** Empty if no times are known. */
    private static String period(RunReport.Span span) {
        return span == null ? "" : MINUTE.format(span.first()) + " to " + MINUTE.format(span.last());
    }

    /** What the intervals are, and what they are not; empty without them. */
    private static String intervals(AttributionReport figures) {
        if (!figures.hasIntervals()) {
            return "";
        }
        String times = figures.replicates() == 0 ? "many times" : Numbers.whole(figures.replicates()) + " times";
        return "Under each number stands its 95 % interval: where it fell when the same journeys were drawn again "
                + times + " (Poisson bootstrap, each journey counted as often as chance says). It shows how far chance"
                + " in who came by moves the number. It does not show whether the model is right, nor what the "
                + RowWords.of(figures.rows()).one() + " caused."
                + (figures.timeLags().isEmpty() && figures.totals().valueMicros() != 0
                        ? " Paths tell what their orders are worth together: those of one path are taken to be worth the"
                                + " same, and where they are not, the intervals of money are too narrow."
                        : "");
    }

    private static Page.IntakeRow intake(Intake intake) {
        return new Page.IntakeRow(
                intake.what(),
                Numbers.whole(intake.read()),
                Numbers.whole(intake.used()),
                Numbers.whole(intake.copies()),
                Numbers.whole(intake.leftOut()),
                Numbers.whole(intake.setAside()),
                intake.addsUp());
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
                    Numbers.sixDecimals(model.valueToChannels()),
                    Numbers.sixDecimals(model.valueUnattributed()),
                    model.balanced()));
        }
        return checks;
    }

    /** Empty if nothing was. */
    private static String rejected(RunReport run) {
        return run.rejectedRows() == 0
                ? ""
                : Numbers.whole(run.rejectedRows()) + (run.rejectedRows() == 1 ? " row" : " rows")
                        + " of the input could not be used; " + run.rejectedTold() + ".";
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
