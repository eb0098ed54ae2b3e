/**
 * Demand that sales do not show: days with an empty shelf, and runs of zeros that chance does not explain. Such days
 * are kept from every method's learning, and what was wanted on them is estimated.
 *
 * <p>Imports {@code java..}, {@code forecasting.panel}, {@code forecasting.regression}, {@code forecasting.model},
 * {@code forecasting.series} and commons-math. Nothing here reads a clock or a file.
 */
package io.touchstock.forecasting.censoring;
