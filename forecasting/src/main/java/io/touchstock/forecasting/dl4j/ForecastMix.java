package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.blend.Blend;
import io.touchstock.forecasting.blend.LearnedBlend;
import io.touchstock.forecasting.calibration.ConformalBands;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.ScoreTotals;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How networks and other models become one forecast: the weights of each, and how wide the bands must be.
 *
 * @param blend weights
 * @param bands of the blend
 */
record ForecastMix(LearnedBlend blend, ConformalBands bands) {
    private static final Combination BLEND = Blend.WEIGHTED;

    /** Learns from days held back; where there are none, all models count the same. */
    static ForecastMix learn(List<Round> rounds, SalesPanel past, int horizon) {
        return rounds.isEmpty()
                ? new ForecastMix(
                        LearnedBlend.equal(past, horizon, List.of(NetworkEnsemble.QUANTILES, "regression")),
                        ConformalBands.unchanged(past.frequency(), horizon))
                : learn(rounds);
    }

    private static ForecastMix learn(List<Round> rounds) {
        return new ForecastMix(
                LearnedBlend.learn(rounds, Contenders.names(), Blend.WEIGHTED.picks()),
                ConformalBands.of(BLEND, rounds));
    }

    /** The forecast of a round by what was learnt from the others alone; where there are none, all count the same. */
    static List<QuantileForecast> unseen(Round round, List<Round> rounds) {
        List<Round> others = new ArrayList<>(rounds);
        others.remove(round);
        return learn(others, round.past(), round.horizon()).of(round);
    }

    /** Models that the forecast is made of. */
    Set<String> needed() {
        return blend.needed();
    }

    /** The forecast of a round's models together. */
    List<QuantileForecast> of(Round round) {
        return both(round).made();
    }

    /** The same, with what it was before its bands were calibrated. */
    Forecasts both(Round round) {
        List<QuantileForecast> before = blend.forecast(round);
        return new Forecasts(bands.apply(round.past(), before), before);
    }

    /**
     * How the forecast does on days held back, by name: each round is forecast by what was learnt from the others. With
     * one round only it is what was learnt from that round itself, and looks better than it will be.
     */
    static Map<String, Double> scores(List<Round> rounds) {
        Map<String, Double> scores = new TreeMap<>();
        ScoreTotals all = new ScoreTotals();
        ScoreTotals before = new ScoreTotals();
        for (Round round : rounds) {
            List<Round> others = new ArrayList<>(rounds);
            others.remove(round);
            ForecastMix mix = learn(others.isEmpty() ? rounds : others);
            add(round, mix.of(round), all);
            add(round, mix.blend().forecast(round), before);
        }
        if (!rounds.isEmpty()) {
            scores.putAll(all.accuracy().named("holdout."));
            scores.put(
                    "holdout.coverage80.before-calibration", before.accuracy().coverage80());
            for (String model : List.of(NetworkEnsemble.QUANTILES, Boosting.NAME, "regression")) {
                scores.putAll(
                        alone(rounds, round -> round.forecasts().get(model)).named("holdout." + model + "."));
            }
            PanelForecaster naive = Baselines.named("seasonal-naive").orElseThrow();
            scores.putAll(alone(rounds, round -> naive.forecast(round.past(), round.horizon()))
                    .named("holdout." + naive.name() + "."));
        }
        return scores;
    }

    private static Accuracy alone(List<Round> rounds, Function<Round, List<QuantileForecast>> forecasts) {
        ScoreTotals totals = new ScoreTotals();
        rounds.forEach(round -> add(round, forecasts.apply(round), totals));
        return totals.accuracy();
    }

    private static void add(Round round, List<QuantileForecast> forecasts, ScoreTotals totals) {
        for (int i = 0; i < forecasts.size(); i++) {
            if (round.past().series().get(i).length() > 0) {
                totals.add(ScoredPath.of(round.whole(), round.past(), i, forecasts.get(i)));
            }
        }
    }
}
