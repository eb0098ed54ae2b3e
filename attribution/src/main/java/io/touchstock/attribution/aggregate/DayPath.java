package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Under what path counts of a day are summed.
 *
 * @param labels as {@link RowLabel#in} names them in {@link SumRules#grain()}
 */
public record DayPath(LocalDate day, List<String> labels) implements Serializable {

    public DayPath {
        labels = List.copyOf(labels);
    }
}
