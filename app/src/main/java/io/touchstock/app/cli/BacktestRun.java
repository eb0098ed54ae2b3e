package io.touchstock.app.cli;

import io.touchstock.app.backtest.BacktestFacts;
import io.touchstock.app.backtest.BacktestPage;
import io.touchstock.forecasting.backtest.Backtest;
import io.touchstock.forecasting.backtest.BacktestPlan;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Carries a backtest out: reads, forecasts, writes metrics.csv, forecasts.csv, censored.csv and report.html. */
final class BacktestRun {
    private final BacktestRequest request;
    private final PrintWriter out;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    BacktestRun(BacktestRequest request, PrintWriter out) {
        this.request = request;
        this.out = out;
    }

    void run() {
        SalesOptions.Read read = request.sales().read();
        SalesPanel panel = read.panel();
        BacktestPlan plan = request.plan(panel);
        say(told(panel, read));
        CensoredSales censored =
                CensoredSales.of(panel, request.censoring(), request.sales().tellsStock());
        censored.lines().forEach(this::say);
        Backtest backtest = Backtest.run(panel, plan, request.models(), request.combinations(), new Progress());
        if (plan.warmUps().isEmpty() && !request.combinations().isEmpty()) {
            say("The past is too short to learn from earlier origins: no gate, no blend, no calibration.");
        }
        BacktestCsv.metrics(backtest, request.folder().file("metrics.csv"));
        BacktestCsv.forecasts(backtest, request.folder().file("forecasts.csv"));
        censored.write(request.folder().file("censored.csv"));
        BacktestFacts facts = new BacktestFacts(
                request.sales().file().getFileName().toString(),
                told(panel, read),
                read.intake(),
                seconds,
                Instant.now());
        request.folder().write("report.html", BacktestPage.html(backtest, facts));
        new BacktestTable(backtest, seconds).lines().forEach(out::println);
        say("");
        say("Measures by origin, class of demand and part of the horizon: "
                + request.folder().file("metrics.csv"));
        say("Every forecast beside what came true: " + request.folder().file("forecasts.csv"));
        if (!censored.isEmpty()) {
            say("Days with an empty shelf, and what was wanted: "
                    + request.folder().file("censored.csv"));
        }
        say("The report: " + request.folder().file("report.html"));
    }

    private static String told(SalesPanel panel, SalesOptions.Read read) {
        String period = panel.frequency().name().toLowerCase(Locale.ROOT);
        String negative = read.negative() == 0
                ? ""
                : String.format(Locale.ENGLISH, "; %,d rows with units below 0 were taken as 0", read.negative());
        return String.format(
                Locale.ENGLISH,
                "%,d %s series from %s to %s, of %,d rows%s",
                panel.series().size(),
                period,
                panel.firstDay(),
                panel.lastDay(),
                read.intake().used(),
                negative);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Tells each forecast and takes its time. */
    private final class Progress implements Backtest.Listener {
        private long startedNanos;

        @Override
        public void starts(String model, LocalDate origin) {
            startedNanos = System.nanoTime();
        }

        @Override
        public void done(String model, LocalDate origin) {
            double took = (System.nanoTime() - startedNanos) / 1e9;
            seconds.merge(model, took, Double::sum);
            say(String.format(Locale.ENGLISH, "  from %s: %s in %.1f s", origin, model, took));
        }
    }

    /** Names of the columns of the short table, for its reader to find in metrics.csv. */
    static List<String> measures() {
        return List.of("WAPE", "MASE", "RMSSE", "WQL", "SPL", "in 80 % band", "bias", "seconds");
    }
}
