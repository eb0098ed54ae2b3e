package io.touchstock.app.cli;

import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.censoring.CensoredDemand;
import io.touchstock.forecasting.censoring.CensoredPeriod;
import io.touchstock.forecasting.censoring.CensoredPeriod.Reason;
import io.touchstock.forecasting.censoring.SuspectedStockouts;
import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days of a table on which less was sold than was wanted, for the user to see.
 *
 * @param learnt the past as it is learnt from
 */
record CensoredSales(List<CensoredPeriod> periods, SalesPanel learnt, boolean leftOut) {
    private static final List<String> COLUMNS = List.of("series", "date", "reason", "sold", "demand", "lost");

    static CensoredSales of(SalesPanel past, CensoringOptions options, boolean stockTold) {
        CensoringOptions.SoldOut partly = options.soldOut();
        CensoringOptions.ZeroRuns zeros = options.zeroRuns();
        boolean looked = !stockTold && zeros != CensoringOptions.ZeroRuns.IGNORE;
        boolean leftOut = !stockTold && zeros == CensoringOptions.ZeroRuns.MASK;
        SalesPanel marked = looked ? SuspectedStockouts.marked(past) : past;
        CensoredDemand demand = CensoredDemand.of(marked);
        boolean estimated = stockTold && partly == CensoringOptions.SoldOut.ESTIMATE;
        SalesPanel learnt = estimated ? demand.completed() : leftOut ? marked : past;
        return new CensoredSales(demand.periods(), learnt, leftOut);
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }

    /** A line a reason; none if there is nothing to tell. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, Reason.EMPTY_SHELF, "Empty shelves", "");
        add(
                lines,
                Reason.SUSPECTED,
                "Suspected empty shelves, by runs of zeros that chance does not explain",
                leftOut
                        ? "; they are not learnt from (--zero-runs report: they are)"
                        : "; they are learnt from as they are");
        return lines;
    }

    private void add(List<String> lines, Reason reason, String what, String then) {
        List<CensoredPeriod> some =
                periods.stream().filter(period -> period.reason() == reason).toList();
        if (!some.isEmpty()) {
            lines.add(String.format(
                    Locale.ENGLISH,
                    "%s: %,d periods of %,d series sold %,.0f units where about %,.0f were wanted, %,.0f lost%s",
                    what,
                    some.size(),
                    some.stream().map(CensoredPeriod::id).distinct().count(),
                    some.stream().mapToDouble(CensoredPeriod::sold).sum(),
                    some.stream().mapToDouble(CensoredPeriod::demand).sum(),
                    some.stream().mapToDouble(CensoredPeriod::lost).sum(),
                    then));
        }
    }

    /** Writes them, a row each. */
    void write(Path file) {
        try (CsvOutput csv = CsvOutput.create(file, COLUMNS)) {
            for (CensoredPeriod period : periods) {
                csv.row(List.of(
                        period.id().label(),
                        period.day().toString(),
                        period.reason() == Reason.EMPTY_SHELF ? "empty-shelf" : "suspected",
                        ForecastCsv.number(period.sold()),
                        ForecastCsv.number(period.demand()),
                        ForecastCsv.number(period.lost())));
            }
        }
    }
}
