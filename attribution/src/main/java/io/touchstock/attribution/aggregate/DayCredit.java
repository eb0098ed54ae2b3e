package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;

/** Under what credits of a day are summed. */
public record DayCredit(LocalDate day, CreditKey key) implements Serializable {}
