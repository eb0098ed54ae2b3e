/**
 * Demand and forecasts over whole histories: Beam pipelines around the pure functions of {@code history}.
 *
 * <p>Never imports Flink's API, {@code forecasting.flink}, DL4J or ND4J, and computes nothing itself.
 */
package io.touchstock.forecasting.beam;
