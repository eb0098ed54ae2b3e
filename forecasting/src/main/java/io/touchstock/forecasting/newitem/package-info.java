/**
 * What to expect of an article that has not sold yet, from its attributes and from what similar articles did.
 *
 * <p>Imports only {@code java..}, {@code forecasting.panel} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.newitem;
