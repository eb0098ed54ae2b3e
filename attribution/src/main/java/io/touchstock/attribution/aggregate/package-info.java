/**
 * What journeys add up to over days: integer path counts, sums of credits and spend, and the attribution rows made of
 * them. Everything adds up and can be taken back.
 *
 * <p>Imports {@code java..}, the event records, {@code attribution.journey} and {@code attribution.model}.
 */
package io.touchstock.attribution.aggregate;
