package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.bootstrap.ChainCell;
import io.touchstock.connectors.event.RowDimension;
import java.io.Serializable;
import java.time.LocalDate;

/** Under what the replicates of a Markov chain are counted on a day. */
public record DayStep(LocalDate day, RowDimension dimension, ChainCell cell) implements Serializable {}
