package io.touchstock.attribution.journey;

import java.io.Serializable;

/**
 * An event of a device and the person to whom it is assigned at present.
 *
 * @param personId null if an erasure has taken the event; it is kept as long as it can still turn out that the erasure
 *     was not about it
 */
public record Holding(String personId, PersonalEvent event) implements Serializable {}
