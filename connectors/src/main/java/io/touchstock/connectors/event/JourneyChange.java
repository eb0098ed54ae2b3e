package io.touchstock.connectors.event;

import java.io.Serializable;

/**
 * A journey that became true ({@code sign} +1) or is no longer true ({@code sign} -1: a late touchpoint, a cancelled
 * order, an identity merge or an erasure replaced it). Summing signs per journey gives what holds now.
 */
public record JourneyChange(int sign, Journey journey) implements Serializable {}
