package io.touchstock.app.backtest;

import io.touchstock.app.report.Intake;
import java.time.Instant;
import java.util.Map;

/**
 * What the page tells of a run beside its figures.
 *
 * @param title name of the table
 * @param told what was read, in a line
 * @param seconds that each model took, by name
 */
public record BacktestFacts(String title, String told, Intake intake, Map<String, Double> seconds, Instant madeAt) {}
