/**
 * Reads a retailer's sales tables into a {@link io.touchstock.forecasting.panel.SalesPanel}; reads and writes tables of
 * daily demand; writes forecasts.
 *
 * <p>Imports {@code java..}, {@code connectors.files}, {@code connectors.codec}, {@code forecasting.panel},
 * {@code forecasting.model}, {@code forecasting.series}, {@code forecasting.demand} and {@code forecasting.history}.
 */
package io.touchstock.forecasting.files;
