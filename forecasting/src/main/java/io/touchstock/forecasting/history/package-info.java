/**
 * Daily demand of whole histories: what the stream tells day by day, told at once of all that lies in files, and
 * forecasts of all series of a table. Decides only; reads nothing.
 *
 * <p>Imports only {@code java..}, {@code connectors.event}, {@code forecasting.demand}, {@code forecasting.censoring},
 * {@code forecasting.series}, {@code forecasting.panel} and {@code forecasting.model}.
 */
package io.touchstock.forecasting.history;
