/**
 * Rolling origins: every method forecasts from several days of the past on, and what came true is set against it.
 *
 * <p>Imports only {@code java..}, {@code forecasting.panel}, {@code forecasting.model}, {@code forecasting.series} and
 * {@code forecasting.evaluation}.
 */
package io.touchstock.forecasting.backtest;
