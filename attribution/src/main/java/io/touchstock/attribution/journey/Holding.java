package io.touchstock.attribution.journey;

import java.io.Serializable;

/** An event of a device and the person to whom it is assigned at present. */
public record Holding(String personId, PersonalEvent event) implements Serializable {}
