package io.touchstock.forecasting.panel;

import java.util.Set;

/** The ways in which tables write that a cell has no value. */
public final class MissingCell {
    private static final Set<String> WORDS =
            Set.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "none", "<NA>", "-");

    private MissingCell() {}

    /** Whether a cell says nothing. */
    public static boolean is(String cell) {
        return WORDS.contains(cell) || WORDS.contains(cell.strip());
    }
}
