/**
 * Daily demand series, windows cut from them, and the numbers a model may know about a window.
 *
 * <p>Imports only {@code java..}.
 */
package io.touchstock.forecasting.series;
