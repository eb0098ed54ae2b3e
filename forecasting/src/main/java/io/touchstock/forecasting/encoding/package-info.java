/**
 * Panels of sales as plain numbers: what a network can read, coded always in the same way.
 *
 * <p>Imports only {@code java..}, {@code forecasting.panel} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.encoding;
