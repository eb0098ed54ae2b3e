package io.touchstock.inventory.projection;

/** Mean and quantiles of a stock distribution, in units. */
record StockSummary(double mean, double p10, double p90) {

    static StockSummary of(StockDistribution stock, int unitsPerCell) {
        double mean = 0;
        double below = 0;
        double total = stock.total();
        double p10 = Double.NaN;
        double p90 = Double.NaN;
        for (int cell = stock.lowest(); cell <= stock.highest(); cell++) {
            double weight = stock.weightAt(cell);
            mean += weight * cell;
            below += weight;
            if (Double.isNaN(p10) && below >= 0.1 * total) {
                p10 = cell;
            }
            if (Double.isNaN(p90) && below >= 0.9 * total) {
                p90 = cell;
            }
        }
        return new StockSummary(mean * unitsPerCell, p10 * unitsPerCell, p90 * unitsPerCell);
    }
}
