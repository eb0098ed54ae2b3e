/**
 * Who is who, and which touchpoints led to which order: identity, stitching with a lookback, corrections as
 * differences, and credit per order. One line of code for the stream and for the backfill.
 *
 * <p>Imports {@code java..}, the event records and {@code attribution.model}; never Flink, Beam, files or clocks.
 */
package io.touchstock.attribution.journey;
