package io.touchstock.attribution.calibration;

/**
 * A lift that could not be used, for one model or for all.
 *
 * @param lift the lift
 * @param model the only model that it was not used for, or null if for none
 * @param reason why, and what to do
 */
public record RefusedLift(Lift lift, String model, String reason) {}
