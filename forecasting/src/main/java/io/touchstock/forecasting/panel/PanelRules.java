package io.touchstock.forecasting.panel;

import java.time.LocalDate;

/**
 * How rows become a panel.
 *
 * @param asOf where the past ends; null for the last row with units
 * @param frequency null to have it told by the dates
 */
public record PanelRules(LocalDate asOf, Frequency frequency, MissingRows missing, DuplicateRows duplicates) {
    /** Everything told by the table; duplicates are refused. */
    public static final PanelRules TOLD = new PanelRules(null, null, MissingRows.TOLD, DuplicateRows.FAIL);

    /** The same with another end of the past. */
    public PanelRules asOf(LocalDate day) {
        return new PanelRules(day, frequency, missing, duplicates);
    }
}
