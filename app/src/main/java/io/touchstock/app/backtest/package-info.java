/**
 * The page of a backtest: one HTML file with tables and pictures. Imports the pure packages of {@code forecasting} and
 * what {@code app.report} offers for pages; knows nothing of the command line.
 */
package io.touchstock.app.backtest;
