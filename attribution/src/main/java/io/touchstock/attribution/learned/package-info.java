/**
 * The learned model: a network over the touches of a journey that predicts the conversion, the credit that follows from
 * leaving a touch out, and how well it predicts beside simpler predictors.
 *
 * <p>Imports {@code java..}, commons-math, the event records, {@code attribution.model} and
 * {@code attribution.journey}; never DL4J: how the weights are found is behind
 * {@link io.touchstock.attribution.learned.NetworkTrainer}.
 */
package io.touchstock.attribution.learned;
