package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn.Role;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A panel whose demand is known, sold from shelves that run empty. */
final class EmptyShelves {
    private static final String[] NONE = {};

    private final SalesPanel censored;
    private final Map<SeriesId, double[]> demand;

    private EmptyShelves(SalesPanel censored, Map<SeriesId, double[]> demand) {
        this.censored = censored;
        this.demand = demand;
    }

    /** Where deliveries come from. */
    enum Supply {
        /** Every morning as much as is usually wanted, and a margin: sell-outs on strong days. */
        DAILY,
        /** Every so many days for several days: sell-outs late, then days with nothing to sell. */
        WEEKLY
    }

    /**
     * Sells the demand of a panel from a stock that is filled by its mean.
     *
     * @param cover deliveries over mean demand
     */
    static EmptyShelves of(SalesPanel truth, Supply supply, double cover, long seed) {
        Random dice = new Random(seed);
        Map<SeriesId, double[]> demand = new HashMap<>();
        SalesPanelBuilder builder = new SalesPanelBuilder(
                truth.known().stream()
                        .map(column -> new ColumnRequest(column.name(), column.role(), column.kind()))
                        .toList(),
                List.of(),
                PanelRules.TOLD);
        int promotion = truth.columnOf(Role.PROMOTION);
        for (PanelSeries series : truth.series()) {
            double mean = 0;
            for (int i = 0; i < series.length(); i++) {
                mean += series.units(i) / series.length();
            }
            double stock = 0;
            double[] wanted = new double[series.length()];
            for (int i = 0; i < series.length(); i++) {
                int every = supply == Supply.DAILY ? 1 : 7;
                if (i % every == 0) {
                    double ordered = Math.ceil(every * mean * cover * (0.7 + 0.6 * dice.nextDouble()));
                    stock = supply == Supply.DAILY ? ordered : stock + ordered;
                }
                wanted[i] = series.units(i);
                double sold = Math.min(wanted[i], stock);
                stock -= sold;
                String[] known = new String[truth.known().size()];
                if (promotion >= 0) {
                    known[promotion] = series.known(promotion, i) == 1 ? "1" : "0";
                }
                builder.add(
                        series.id(),
                        Math.toIntExact(truth.day(series, i).toEpochDay()),
                        sold,
                        stock <= 0,
                        known.length == 0 ? NONE : known,
                        NONE);
            }
            demand.put(series.id(), wanted);
        }
        return new EmptyShelves(builder.build(), demand);
    }

    SalesPanel panel() {
        return censored;
    }

    /** What each treatment makes of mean demand, relative to the truth, less 1. */
    Bias bias() {
        Map<SeriesId, Double> lost = new HashMap<>();
        CensoredDemand.of(censored)
                .periods()
                .forEach(period -> lost.merge(period.id(), period.demand() - period.sold(), Double::sum));
        double truth = 0;
        double sold = 0;
        double estimated = 0;
        double masked = 0;
        long periods = 0;
        long empty = 0;
        for (PanelSeries series : censored.series()) {
            double[] wanted = demand.get(series.id());
            int skipped = wanted.length - series.length();
            double open = 0;
            int observed = 0;
            for (int i = 0; i < series.length(); i++) {
                truth += wanted[skipped + i];
                sold += series.units(i);
                if (series.observed(i)) {
                    open += series.units(i);
                    observed++;
                } else {
                    empty++;
                }
            }
            periods += series.length();
            masked += observed == 0 ? 0 : open / observed * series.length();
            estimated += lost.getOrDefault(series.id(), 0.0);
        }
        return new Bias((double) empty / periods, sold / truth - 1, masked / truth - 1, (sold + estimated) / truth - 1);
    }

    /**
     * Relative errors of mean demand.
     *
     * @param empty share of periods with an empty shelf
     * @param naive sales taken for demand
     * @param masked mean of the other periods only
     * @param estimated sales and what was lost by {@link CensoredDemand}
     */
    record Bias(double empty, double naive, double masked, double estimated) {
        @Override
        public String toString() {
            return String.format(
                    "empty %.1f%% naive %+.3f masked %+.3f estimated %+.3f", 100 * empty, naive, masked, estimated);
        }
    }
}
