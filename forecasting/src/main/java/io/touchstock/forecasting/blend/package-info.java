/**
 * Weighs models by how they did from earlier origins: one model a class of demand, or a blend.
 *
 * <p>Imports only {@code java..} and {@code forecasting.backtest}, {@code forecasting.evaluation},
 * {@code forecasting.model}, {@code forecasting.panel}.
 */
package io.touchstock.forecasting.blend;
