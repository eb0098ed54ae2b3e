/**
 * What moved a forecast: the model's answers to the same series with one thing as usual. Pure; imports only
 * {@code java..}, {@code forecasting.panel}, {@code forecasting.model}, {@code forecasting.series} and
 * {@code forecasting.regression}.
 */
package io.touchstock.forecasting.explanation;
