package io.touchstock.attribution.report;

/**
 * How well something predicts, for journeys that it was not fitted to, whether they convert.
 *
 * @param name what predicts
 * @param logLoss mean of −ln(probability given to what happened), in nats; smaller is better
 * @param auc chance that a converting journey gets a higher probability than another one, 0.5 for guessing; null if it
 *     cannot be told, because all of the journeys ended the same way
 */
public record HeldOutScore(String name, double logLoss, Double auc) {}
