package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was told about once, so that it is told again when nothing is left of it.
 *
 * @param label as {@link RowLabel#in} names it in {@link SumRules#grain()}
 */
public record DayLabel(LocalDate day, String label) implements Serializable {}
