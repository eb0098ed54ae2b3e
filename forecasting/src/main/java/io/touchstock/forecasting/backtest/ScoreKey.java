package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.evaluation.DemandClass;
import java.time.LocalDate;

/**
 * What was scored together.
 *
 * @param origin null for all
 * @param demandClass null for all
 * @param steps null for the whole horizon
 */
public record ScoreKey(String model, LocalDate origin, DemandClass demandClass, StepRange steps) {
    /** Everything of a model. */
    public static ScoreKey of(String model) {
        return new ScoreKey(model, null, null, null);
    }
}
