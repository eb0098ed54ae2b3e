/**
 * Forecasters that need no training and that every report shows beside the model.
 *
 * <p>Imports only {@code java..}, {@code forecasting.series} and {@code forecasting.model}.
 */
package io.touchstock.forecasting.baseline;
