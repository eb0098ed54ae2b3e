package io.touchstock.inventory.projection;

/** Mean and quantiles of a stock distribution, in units; what lies below zero is an empty shelf. */
record StockSummary(double mean, double p10, double p90) {

    private static final double ROUNDING = 1e-12;

    static StockSummary of(StockDistribution stock, int unitsPerCell) {
        double mean = 0;
        double below = 0;
        double total = stock.total();
        double p10 = Double.NaN;
        double p90 = Double.NaN;
        for (int cell = stock.lowest(); cell <= stock.highest(); cell++) {
            double weight = stock.weightAt(cell);
            int onShelf = Math.max(0, cell);
            mean += weight * onShelf;
            below += weight;
            if (Double.isNaN(p10) && below >= (0.1 - ROUNDING) * total) {
                p10 = onShelf;
            }
            if (Double.isNaN(p90) && below >= (0.9 - ROUNDING) * total) {
                p90 = onShelf;
            }
        }
        return new StockSummary(mean * unitsPerCell, p10 * unitsPerCell, p90 * unitsPerCell);
    }
}
