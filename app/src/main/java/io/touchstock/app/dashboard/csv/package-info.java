/**
 * Tables to take away as CSV that a spreadsheet cannot mistake for formulas.
 *
 * <p>Must not import a page or a web server.
 */
package io.touchstock.app.dashboard.csv;
