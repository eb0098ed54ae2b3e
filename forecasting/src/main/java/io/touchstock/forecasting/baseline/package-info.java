/**
 * Forecasters that every report shows beside the model: rules that need no training, exponential smoothing, methods for
 * slow movers, and a regression that learns from all series.
 *
 * <p>Imports only {@code java..}, commons-math, and {@code forecasting.series}, {@code forecasting.panel} and
 * {@code forecasting.model}.
 */
package io.touchstock.forecasting.baseline;
