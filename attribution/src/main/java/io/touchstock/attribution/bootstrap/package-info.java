/**
 * How sure a credit is: the Poisson bootstrap. Every journey is counted anew in each replicate, as often as a
 * Poisson(1) weight says that depends on nothing but the journey's id and the replicate's number. Sums of weighted
 * journeys add up, merge and are taken back like the counts themselves, so stream and backfill reach the same
 * replicates (Hanley and MacGibbon 2006, "Creating non-parametric bootstrap samples using Poisson frequencies";
 * Chamandy et al. 2012, "Estimating uncertainty for massive data streams").
 *
 * <p>Imports {@code java..}, {@code attribution.model} and mathematics libraries; no engine, no files, no clock, no
 * randomness but that of the weights.
 */
package io.touchstock.attribution.bootstrap;
