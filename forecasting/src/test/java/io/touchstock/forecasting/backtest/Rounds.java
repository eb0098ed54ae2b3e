package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Rounds whose forecasts are normal around what a test says. */
public final class Rounds {
    private Rounds() {}

    /** A centre for each series and period of the panel, and a spread. */
    public record Guess(ToDoubleBiFunction<PanelSeries, Integer> centre, double spread) {}

    /** A round from the end of a period, a horizon of 14 ahead. */
    public static Round of(SalesPanel whole, int lastPeriod, Map<String, Guess> guesses) {
        SalesPanel past = whole.asOf(whole.day(lastPeriod));
        Round round = new Round(whole, past, 14);
        new LinkedHashMap<>(guesses).forEach((model, guess) -> round.add(model, forecasts(whole, past, guess)));
        return round;
    }

    private static List<QuantileForecast> forecasts(SalesPanel whole, SalesPanel past, Guess guess) {
        return whole.series().stream()
                .map(series -> {
                    double[] mean = new double[14];
                    double[][] quantiles = new double[14][QuantileForecast.LEVELS.size()];
                    for (int step = 0; step < 14; step++) {
                        mean[step] = guess.centre().applyAsDouble(series, past.periods() + step);
                        NormalDistribution normal = new NormalDistribution(mean[step], guess.spread());
                        for (int level = 0; level < quantiles[step].length; level++) {
                            quantiles[step][level] =
                                    normal.inverseCumulativeProbability(QuantileForecast.LEVELS.get(level));
                        }
                    }
                    return QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles);
                })
                .toList();
    }
}
