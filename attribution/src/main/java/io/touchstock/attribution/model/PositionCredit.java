package io.touchstock.attribution.model;

/**
 * What a channel earned as a certain touch of the journeys.
 *
 * @param position which touch of the journey, the first is 1
 * @param conversions credited to the channel at this place
 * @param value worth credited, in units of the currency
 */
public record PositionCredit(String channel, int position, double conversions, double value) {}
