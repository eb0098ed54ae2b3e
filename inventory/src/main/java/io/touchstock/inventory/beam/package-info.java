/**
 * Wasted spend and lost sales over whole histories: Beam transforms around the pure functions of {@code media}.
 *
 * <p>Never imports Flink's API or {@code inventory.flink}, and computes nothing itself.
 */
package io.touchstock.inventory.beam;
