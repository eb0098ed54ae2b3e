/**
 * The streaming journey job: state and timers around the pure functions of {@code attribution.journey} and
 * {@code attribution.aggregate}.
 *
 * <p>Never imports Beam, and computes nothing itself.
 */
package io.touchstock.attribution.flink;
