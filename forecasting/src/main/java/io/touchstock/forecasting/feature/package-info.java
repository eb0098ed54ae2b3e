/**
 * What a network reads of a series as of a day. Nothing after that day can be reached but what is known in advance.
 *
 * <p>Imports only {@code java..}, {@code forecasting.encoding}, {@code forecasting.rolling} and
 * {@code forecasting.panel}.
 */
package io.touchstock.forecasting.feature;
