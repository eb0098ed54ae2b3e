/**
 * Whether forecasts are still as good as the model was when it was judged: forecasts are held against what came true,
 * added up over a rolling window, and compared with the model's figures on days held back.
 *
 * <p>Imports only {@code java..}, {@code connectors.event}, {@code forecasting.model} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.drift;
