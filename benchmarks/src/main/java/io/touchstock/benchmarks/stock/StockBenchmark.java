package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.ShopScenario;
import io.touchstock.connectors.event.AlertKind;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Measures stock alerts and order suggestions on simulated shops, one line a policy and seed. The same arguments print
 * the same lines, times apart.
 */
public final class StockBenchmark {

    private static final int LOCATIONS = 2;
    private static final int OWNERS = 5;

    private final PrintStream out;
    private final int articles;
    private final Span span;

    StockBenchmark(PrintStream out, int articles, Span span) {
        this.out = out;
        this.articles = articles;
        this.span = span;
    }

    /**
     * Prints the lines.
     *
     * @param arguments {@code watch} for the alerts or {@code follow} for the orders, the first seed, the number of
     *     seeds and the number of items, each article being two
     */
    public static void main(String[] arguments) {
        int items = Integer.parseInt(arguments[3]);
        StockBenchmark benchmark = new StockBenchmark(System.out, items / LOCATIONS, Span.USUAL);
        long first = Long.parseLong(arguments[1]);
        for (long seed = first; seed < first + Integer.parseInt(arguments[2]); seed++) {
            if (arguments[0].equals("watch")) {
                benchmark.watch(seed);
            } else {
                benchmark.follow(seed);
            }
        }
    }

    private ShopScenario scenario(long seed) {
        return StockShops.scenario(seed, articles, span.end());
    }

    void watch(long seed) {
        List<Policy> policies = StockPolicies.watching();
        WatchTrial trial = WatchTrial.run(scenario(seed), span, policies);
        double ownerDays = OWNERS * span.scoredDays();
        for (Policy policy : policies) {
            AlertTally tally = trial.warnings(policy, StockPolicies.NIGHTLY);
            print(
                    "| %d | %s | %.0f %% | %.0f %% | %.0f %% | %.0f | %.2f | %.2f | %d of %d + %d |",
                    seed,
                    policy.name(),
                    100 * tally.precision(),
                    100 * tally.recall(),
                    100 * tally.recallOfAll(),
                    tally.medianLeadDays(),
                    tally.opened() / ownerDays,
                    tally.openNights() / ownerDays,
                    tally.opened(),
                    tally.stockouts(),
                    tally.unseenStockouts());
        }
        for (AlertKind kind : AlertKind.values()) {
            if (kind != AlertKind.STOCKOUT_RISK) {
                KindTally tally = trial.kind(policies.get(0), kind);
                print(
                        "| %d | %s | %.0f %% of %d | %.2f | found %.0f %% of %d | missed deliveries told %.0f %% of %d |",
                        seed,
                        kind,
                        100 * tally.precision(),
                        tally.opened(),
                        tally.openNights() / ownerDays,
                        100 * tally.phantomsFound(),
                        tally.phantoms(),
                        100 * tally.missedTold(),
                        tally.missed());
            }
        }
    }

    void follow(long seed) {
        for (List<Policy> family : StockPolicies.following()) {
            for (Policy policy : family) {
                LoopTrial trial = LoopTrial.run(scenario(seed), span, policy);
                print(
                        "| %d | %s | %.2f %% | %.0f | %.1f | %.1f | %d |",
                        seed,
                        policy.name(),
                        100 * trial.lostShare(),
                        trial.stockValue(),
                        trial.coverDays(),
                        trial.ordersAnItem(),
                        trial.counts());
            }
        }
    }

    private void print(String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
        out.flush();
    }
}
