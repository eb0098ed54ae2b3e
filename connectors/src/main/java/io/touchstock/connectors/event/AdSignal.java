package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * Pause or resume an article's adverts. A later message for the same article and location replaces the earlier.
 *
 * @param location null for the article as a whole: its adverts lead to no location in particular
 * @param reason one sentence
 * @param at when it was decided, in event time
 */
public record AdSignal(String sku, String location, AdAction action, String reason, Instant at)
        implements Serializable {}
