/**
 * What journeys add up to over days: integer path counts, sums of credits with their bootstrap replicates, and spend,
 * and the attribution rows made of them. Everything adds up and can be taken back; stream and backfill add by the same
 * call, {@link io.touchstock.attribution.aggregate.DailySums#add}.
 *
 * <p>Imports {@code java..}, the event records, {@code attribution.journey}, {@code attribution.model},
 * {@code attribution.bootstrap} and the histogram of {@code attribution.report}; never Flink, Beam, files or clocks.
 */
package io.touchstock.attribution.aggregate;
