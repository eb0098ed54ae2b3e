/**
 * What moved a forecast, in words and as a page that needs no network. Imports {@code forecasting}, {@code app.report}
 * and the template engine.
 */
package io.touchstock.app.explainpage;
