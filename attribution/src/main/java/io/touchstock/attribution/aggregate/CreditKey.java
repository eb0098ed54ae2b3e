package io.touchstock.attribution.aggregate;

import java.io.Serializable;

/**
 * Under what credits are summed.
 *
 * @param campaign null for touchpoints without one
 */
public record CreditKey(String model, String channel, String campaign) implements Serializable {}
