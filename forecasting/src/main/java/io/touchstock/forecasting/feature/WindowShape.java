package io.touchstock.forecasting.feature;

/**
 * How long a window is.
 *
 * @param historyDays days that the encoder reads
 * @param horizonDays days that are forecast
 */
public record WindowShape(int historyDays, int horizonDays) {
    public WindowShape {
        if (historyDays < 7 || horizonDays < 1) {
            throw new IllegalArgumentException("Window of " + historyDays + " days of history and " + horizonDays
                    + " of horizon: give at least 7 and 1");
        }
    }
}
