/**
 * What a demand model is, whatever stands behind it: forecaster, trainer, provenance, and the directory a model is kept
 * in.
 *
 * <p>Imports only {@code java..}, {@code forecasting.panel} and {@code forecasting.series}.
 */
package io.touchstock.forecasting.model;
