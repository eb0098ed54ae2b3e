package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;

/** Nothing is sold on a day on which the shop is known to be closed. */
final class ClosedDays {
    private final int open;

    ClosedDays(SalesPanel past) {
        this.open = past.columnOf(PanelColumn.Role.OPEN);
    }

    void apply(PanelSeries series, Distributions forecast) {
        for (int step = 0; open >= 0 && step < forecast.horizon(); step++) {
            if (series.known(open, series.length() + step) == 0) {
                forecast.setNothing(step);
            }
        }
    }
}
