package io.touchstock.connectors.store;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DaySpan(LocalDate first, LocalDate last) {

    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the last day " + last + " is before the first, " + first + ". Swap them.");
        }
    }
}
