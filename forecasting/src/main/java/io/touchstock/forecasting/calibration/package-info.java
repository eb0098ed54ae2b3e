/**
 * Makes quantiles hold what they promise, by how they did from earlier origins.
 *
 * <p>Imports only {@code java..} and {@code forecasting.backtest}, {@code forecasting.evaluation},
 * {@code forecasting.model}, {@code forecasting.panel}.
 */
package io.touchstock.forecasting.calibration;
