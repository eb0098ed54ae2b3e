/**
 * Whether a new model may take the place of the one in use.
 *
 * <p>Imports only {@code java..}, {@code forecasting.evaluation}, {@code forecasting.model} and
 * {@code forecasting.panel}.
 */
package io.touchstock.forecasting.challenge;
