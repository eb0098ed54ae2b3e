/**
 * A regression of demand on the calendar, price, promotions and whatever else is known in advance, that learns from all
 * series what one alone cannot tell.
 *
 * <p>Imports only {@code java..}, {@code forecasting.panel} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.regression;
