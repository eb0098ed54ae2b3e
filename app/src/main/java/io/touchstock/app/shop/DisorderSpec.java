package io.touchstock.app.shop;

import java.time.Duration;

/**
 * What goes wrong between the shop and the topics. Shares are of touchpoints, orders and identity links.
 *
 * @param lateShare share that arrives late
 * @param meanDelay mean of the exponential delay of those
 * @param maxDelay no delay is longer
 * @param duplicateShare share that arrives a second time, with a delay of its own
 * @param brokenShare broken payloads per good touchpoint or order; they come on top of it
 */
public record DisorderSpec(
        double lateShare, Duration meanDelay, Duration maxDelay, double duplicateShare, double brokenShare) {

    /** Nothing goes wrong. */
    public static final DisorderSpec NONE = new DisorderSpec(0, Duration.ofMinutes(1), Duration.ofMinutes(1), 0, 0);

    /** Two events in a hundred late by up to two hours, one doubled, one in five hundred broken. */
    public static final DisorderSpec DEMO =
            new DisorderSpec(0.02, Duration.ofMinutes(20), Duration.ofHours(2), 0.01, 0.002);

    public DisorderSpec {
        Bounds.within("disorder.lateShare", lateShare, 0, 1);
        Bounds.within("disorder.duplicateShare", duplicateShare, 0, 1);
        Bounds.within("disorder.brokenShare", brokenShare, 0, 1);
        Bounds.atLeast("disorder.meanDelay in seconds", meanDelay.toSeconds(), 1);
        Bounds.atLeast("disorder.maxDelay in seconds", maxDelay.toSeconds(), meanDelay.toSeconds());
    }
}
