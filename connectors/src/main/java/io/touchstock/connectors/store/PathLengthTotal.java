package io.touchstock.connectors.store;

/** Journeys with a number of touchpoints. */
public record PathLengthTotal(int touches, long conversions, long valueMicros, long nulls) {}
