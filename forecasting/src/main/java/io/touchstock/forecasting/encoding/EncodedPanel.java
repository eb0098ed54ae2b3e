package io.touchstock.forecasting.encoding;

import io.touchstock.forecasting.panel.Frequency;
import java.time.LocalDate;
import java.util.List;

/**
 * All series on one calendar of periods: days, weeks or months.
 *
 * @param frequency of the periods
 * @param start the day that stands for period 0
 * @param days number of periods, past and future
 * @param columns what each encoded column means
 * @param attributeSizes per static attribute the number of values, the unknown one at 0 included
 * @param series all series
 */
public record EncodedPanel(
        Frequency frequency,
        LocalDate start,
        int days,
        List<EncodedColumn> columns,
        List<Integer> attributeSizes,
        List<EncodedSeries> series) {
    public EncodedPanel {
        columns = List.copyOf(columns);
        attributeSizes = List.copyOf(attributeSizes);
        series = List.copyOf(series);
    }

    /** The day that stands for a period. */
    public LocalDate date(int day) {
        return frequency.plus(start, day);
    }
}
