package io.touchstock.forecasting.model;

import java.time.Duration;

/**
 * Where training stands.
 *
 * @param step gradient steps done
 * @param steps gradient steps planned; an estimate while the time limit is what ends training
 * @param loss running mean of the training loss, in units of the series' scale, per forecast day
 * @param validationScore mean scaled pinball loss on held-out days, the lower the better; {@code NaN} before the first
 * @param bestScore the lowest validation score so far; {@code NaN} before the first
 * @param elapsed since training began
 */
public record TrainingProgress(
        int step, int steps, double loss, double validationScore, double bestScore, Duration elapsed) {}
