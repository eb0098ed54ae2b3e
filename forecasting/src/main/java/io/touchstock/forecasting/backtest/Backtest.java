package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a plan. Every model gets the panel cut at the origin, never the whole one. Series that had not sold anything by
 * then are forecast, but not scored.
 */
public final class Backtest {
    private final SalesPanel whole;
    private final BacktestPlan plan;
    private final Scores scores;
    private final Scores uncalibrated;
    private final List<Round> rounds = new ArrayList<>();

    /** What happens on the way; to tell a user, and to take the time. */
    public interface Listener {
        /** A model begins to forecast. */
        default void starts(String model, LocalDate origin) {}

        /** A model has forecast. */
        default void done(String model, LocalDate origin) {}
    }

    private Backtest(SalesPanel whole, BacktestPlan plan) {
        this.whole = whole;
        this.plan = plan;
        this.scores = new Scores(StepRange.of(whole.frequency(), plan.horizon()));
        this.uncalibrated = new Scores(scores.ranges());
    }

    /**
     * Forecasts and scores.
     *
     * @param combinations each learns from all rounds before an origin; none is made if there are no warm-ups
     */
    public static Backtest run(
            SalesPanel whole,
            BacktestPlan plan,
            List<PanelForecaster> models,
            List<Combination> combinations,
            Listener listener) {
        Backtest backtest = new Backtest(whole, plan);
        List<Round> before = new ArrayList<>();
        for (LocalDate origin : plan.warmUps()) {
            before.add(backtest.round(origin, models, listener));
        }
        List<Combination> possible = before.isEmpty() ? List.of() : combinations;
        for (LocalDate origin : plan.origins()) {
            Round plain = backtest.round(origin, models, listener);
            Round full = plain.copy();
            for (Combination combination : possible) {
                listener.starts(combination.name(), origin);
                full.add(combination.name(), combination.learn(before).forecasts(plain));
                listener.done(combination.name(), origin);
            }
            before.add(plain);
            backtest.rounds.add(full);
            full.forecasts().keySet().forEach(model -> backtest.score(full, model));
        }
        return backtest;
    }

    private Round round(LocalDate origin, List<PanelForecaster> models, Listener listener) {
        Round round = new Round(whole, whole.asOf(origin), plan.horizon());
        for (PanelForecaster model : models) {
            listener.starts(model.name(), round.origin());
            round.add(model.name(), model.forecasts(round.past(), plan.horizon()));
            listener.done(model.name(), round.origin());
        }
        return round;
    }

    private void score(Round round, String model) {
        List<PanelSeries> series = round.past().series();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).length() > 0) {
                DemandClass demandClass = DemandClass.of(series.get(i));
                scores.add(model, round.origin(), demandClass, round.path(model, i));
                if (round.isCalibrated(model)) {
                    uncalibrated.add(model, round.origin(), demandClass, round.pathBefore(model, i));
                }
            }
        }
    }

    public BacktestPlan plan() {
        return plan;
    }

    public Scores scores() {
        return scores;
    }

    /** Of the models that calibrate their bands, as they would have done without. */
    public Scores uncalibrated() {
        return uncalibrated;
    }

    /** One an origin, oldest first. */
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }
}
