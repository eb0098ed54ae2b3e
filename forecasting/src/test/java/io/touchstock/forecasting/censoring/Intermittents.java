package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Slow movers whose shelves are never empty. */
final class Intermittents {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final String[] NONE = {};

    private Intermittents() {}

    /**
     * Daily series of one kind: {@code poisson}, {@code nb} (gamma rates, a new one each day), {@code onoff} (three
     * times the mean for a while, then nearly nothing), {@code drift} (a level that wanders) or {@code declining}.
     */
    static SalesPanel of(String kind, int series, int days, double mean, long seed) {
        RandomGenerator dice = new Well19937c(seed);
        SalesPanelBuilder builder = new SalesPanelBuilder(List.of(), List.of(), PanelRules.TOLD);
        for (int one = 0; one < series; one++) {
            boolean on = true;
            double level = mean;
            for (int day = 0; day < days; day++) {
                on = dice.nextDouble() < (on ? 0.1 : 0.05) != on;
                level *= Math.exp(0.03 * dice.nextGaussian());
                double rate = switch (kind) {
                    case "poisson" -> mean;
                    case "nb" -> mean * new GammaDistribution(dice, 0.5, 2).sample();
                    case "onoff" -> mean * (on ? 2.8 : 0.1);
                    case "drift" -> level;
                    case "declining" -> mean * Math.exp(-3.0 * day / days);
                    default -> throw new IllegalArgumentException(kind);
                };
                int units = rate <= 1e-9 ? 0 : new PoissonDistribution(dice, rate, 1e-9, 10_000).sample();
                builder.add(
                        new SeriesId("a" + one, "s" + one),
                        Math.toIntExact(MONDAY.plusDays(day).toEpochDay()),
                        units,
                        false,
                        NONE,
                        NONE);
            }
        }
        return builder.build();
    }
}
