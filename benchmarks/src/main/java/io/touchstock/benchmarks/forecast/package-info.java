/**
 * Forecasts of public retail sets beside what other methods reached on the same days. The sets lie outside the project;
 * nothing is tuned to the days that are scored here.
 *
 * <p>Imports {@code forecasting} and nothing of the other modules.
 */
package io.touchstock.benchmarks.forecast;
