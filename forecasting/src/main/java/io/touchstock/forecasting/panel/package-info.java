/**
 * A retailer's sales as a panel: many series on one calendar, days, weeks or months, with what is known in advance
 * beside them. {@link io.touchstock.forecasting.panel.SalesPanel#asOf} is the one place in which a past is cut.
 *
 * <p>Imports only {@code java..} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.panel;
