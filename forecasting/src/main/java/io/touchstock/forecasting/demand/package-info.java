/**
 * What counts as demand: order lines and stock levels become units per article, location and day, and those become the
 * windows that a forecaster reads. Decides only; keeps nothing.
 *
 * <p>Imports only {@code java..}, {@code connectors.event}, {@code forecasting.series} and {@code forecasting.model}.
 */
package io.touchstock.forecasting.demand;
