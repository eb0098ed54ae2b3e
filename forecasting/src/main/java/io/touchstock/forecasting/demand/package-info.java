/**
 * What counts as demand: order lines and stock levels become units per article, location and day, and those become the
 * panels that a model reads. Decides only; keeps nothing.
 *
 * <p>Imports only {@code java..}, {@code connectors.event}, {@code forecasting.series}, {@code forecasting.panel} and
 * {@code forecasting.model}.
 */
package io.touchstock.forecasting.demand;
