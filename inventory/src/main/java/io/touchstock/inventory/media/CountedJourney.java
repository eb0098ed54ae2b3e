package io.touchstock.inventory.media;

import java.io.Serializable;

/**
 * A journey and how often it counts: the sum of the signs of its changes. It is below 0 while a change that takes the
 * journey back has overtaken the one that brought it.
 */
public record CountedJourney(VainJourney journey, int count) implements Serializable {}
