/**
 * How good a forecast was: the formulas every report uses.
 *
 * <p>Imports only {@code java..}, {@code forecasting.series}, {@code forecasting.panel} and {@code forecasting.model}.
 */
package io.touchstock.forecasting.evaluation;
