package io.touchstock.app.cli;

import io.touchstock.forecasting.panel.SalesPanel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the series that an option names. */
final class SeriesChoice {
    private static final int NEAR = 5;

    private SeriesChoice() {}

    /**
     * Position of the series in the panel.
     *
     * @param written as in the column {@code series} of a forecast
     * @throws InputException naming ids that are near, if there is none of that name
     */
    static int of(SalesPanel panel, String written) {
        List<String> labels =
                panel.series().stream().map(series -> series.id().label()).toList();
        int index = labels.indexOf(written);
        if (index >= 0) {
            return index;
        }
        String lower = written.toLowerCase(Locale.ROOT);
        List<String> near = labels.stream()
                .sorted(Comparator.comparingInt((String label) -> distance(lower, label.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAR)
                .toList();
        throw new InputException(String.format(
                Locale.ENGLISH,
                "--series: there is no '%s' among the %,d series; near it are %s",
                written,
                labels.size(),
                String.join(", ", near)));
    }

    /** Edits apart; a name that holds the other comes first. */
    private static int distance(String written, String label) {
        return label.contains(written)
                ? 0
                : LevenshteinDistance.getDefaultInstance().apply(written, label);
    }
}
