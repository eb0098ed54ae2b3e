/**
 * From series to a model that is kept: train, judge on days that were held back, write the model directory.
 *
 * <p>Imports only {@code java..} and the pure packages {@code series, model, baseline, evaluation} of
 * {@code forecasting}.
 */
package io.touchstock.forecasting.training;
