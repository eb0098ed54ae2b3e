/**
 * Reads a retailer's sales tables into a {@link io.touchstock.forecasting.panel.SalesPanel}.
 *
 * <p>Imports {@code java..}, {@code connectors.files}, {@code connectors.codec}, {@code forecasting.panel},
 * {@code forecasting.model} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.files;
