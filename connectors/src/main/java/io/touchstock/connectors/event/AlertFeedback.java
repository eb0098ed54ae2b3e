package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a merchandiser says of an alert. It speaks of the item and kind, and so of the alert that is open at that time.
 *
 * @param until last day for which a SNOOZE or a FALSE_ALARM holds, or the day on which what was ALREADY_ORDERED will be
 *     there; null to leave it to the rules
 * @param quantity units ALREADY_ORDERED; null for what the alert suggested
 * @param by who says so; null if unknown
 * @param at when it was said
 */
public record AlertFeedback(
        String sku,
        String location,
        AlertKind kind,
        FeedbackAction action,
        LocalDate until,
        Integer quantity,
        String by,
        Instant at)
        implements Serializable {}
