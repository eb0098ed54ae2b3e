package io.touchstock.forecasting.feature;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.rolling.RollingFit;
import io.touchstock.forecasting.rolling.RollingRegression;
import java.util.ArrayList;
import java.util.List;

/**
 * The regression as of several past days, so that a window of the past meets a base that knew no more than the window
 * may know.
 */
final class RegressionGrid {
    private final int[] origins;
    private final List<RollingFit> fits = new ArrayList<>();
    private final List<CommonResiduals> common = new ArrayList<>();

    /**
     * Fits as of each of the days, which ascend.
     *
     * @param commonDays days before a fit for which the demand of all series is kept
     */
    RegressionGrid(EncodedPanel panel, int commonDays, int... origins) {
        this.origins = origins.clone();
        RollingRegression regression = new RollingRegression(panel);
        RollingFit last = null;
        for (int i = 0; i < origins.length; i++) {
            last = regression.fit(origins[i], last);
            fits.add(last);
            int until = i + 1 < origins.length ? origins[i + 1] - 1 : origins[i];
            common.add(new CommonResiduals(panel, last, origins[i] - commonDays, until));
        }
    }

    int first() {
        return origins[0];
    }

    /** The newest fit that is no newer than a day. */
    RollingFit fit(int day) {
        return fits.get(place(day));
    }

    CommonResiduals common(int day) {
        return common.get(place(day));
    }

    private int place(int day) {
        int place = origins.length - 1;
        while (place > 0 && origins[place] > day) {
            place--;
        }
        if (origins[place] > day) {
            throw new IllegalArgumentException(
                    "No regression as of day " + day + "; the first is of " + origins[place]);
        }
        return place;
    }
}
