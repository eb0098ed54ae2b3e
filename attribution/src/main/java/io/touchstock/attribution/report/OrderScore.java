package io.touchstock.attribution.report;

/**
 * How well a Markov chain of one order describes journeys that it was not fitted to.
 *
 * @param order of the chain
 * @param states it has
 * @param logLoss mean of −ln(probability of a journey), in nats a journey; smaller is better
 * @param chosen whether the report uses this order
 */
public record OrderScore(int order, long states, double logLoss, boolean chosen) {}
