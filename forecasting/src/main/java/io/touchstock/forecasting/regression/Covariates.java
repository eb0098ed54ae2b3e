package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;

/** What a regression explains demand by. The first column is the intercept. */
interface Covariates {
    int columns();

    /** Makes the row of a period of a series. */
    void fill(PanelSeries series, int index, SparseRow row);
}
