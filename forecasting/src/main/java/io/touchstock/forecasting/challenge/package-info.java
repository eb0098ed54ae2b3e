/**
 * Whether a new model may take the place of the one in use.
 *
 * <p>Imports only {@code java..}, {@code forecasting.backtest}, {@code forecasting.evaluation} and
 * {@code forecasting.model}.
 */
package io.touchstock.forecasting.challenge;
