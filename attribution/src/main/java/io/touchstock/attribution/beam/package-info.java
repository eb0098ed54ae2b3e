/**
 * The backfill: pipelines over whole histories on Beam's Flink runner, around the pure functions of
 * {@code attribution.journey} and {@code attribution.aggregate}.
 *
 * <p>Never imports Flink's API or {@code attribution.flink}, and computes nothing itself.
 */
package io.touchstock.attribution.beam;
