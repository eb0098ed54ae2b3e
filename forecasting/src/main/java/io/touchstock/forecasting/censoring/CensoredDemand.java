package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Status;
import io.touchstock.forecasting.regression.PastShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was wanted in the periods of a panel that sales do not tell. The pooled regression says how days differ,
 * {@link LatentDemand} what was wanted above what was sold, and the regression learns anew from that: shelves run empty
 * on the strong days, so that a regression on the other days alone takes strong days for weak ones.
 */
public final class CensoredDemand {
    private static final double HALF_LIVES_A_YEAR = 9;
    private static final int ROUNDS = 6;

    private final SalesPanel past;
    private final double halfLife;
    /** By position in the panel, then by index; {@code NaN} where nothing is to be estimated. */
    private final Map<Integer, double[]> estimates = new HashMap<>();

    private CensoredDemand(SalesPanel past) {
        this.past = past;
        this.halfLife = past.frequency().periodsPerYear() / HALF_LIVES_A_YEAR;
    }

    /** Estimates for every period of the past with an empty shelf, known or suspected. */
    public static CensoredDemand of(SalesPanel past) {
        CensoredDemand demand = new CensoredDemand(past);
        if (past.series().stream().anyMatch(CensoredDemand::anyCensored)) {
            SalesPanel learnt = past;
            boolean partly = past.series().stream().anyMatch(CensoredDemand::anyPartly);
            for (int round = 0; round < (partly ? ROUNDS : 1); round++) {
                demand.estimate(PastShape.of(learnt));
                learnt = demand.completed();
            }
        }
        return demand;
    }

    private void estimate(PastShape shape) {
        List<PanelSeries> series = past.series();
        List<double[]> estimated = series.parallelStream()
                .map(one -> anyCensored(one) ? estimated(one, shape) : new double[0])
                .toList();
        for (int i = 0; i < estimated.size(); i++) {
            if (estimated.get(i).length > 0) {
                estimates.put(i, estimated.get(i));
            }
        }
    }

    private double[] estimated(PanelSeries series, PastShape shape) {
        LatentDemand.Reading[] readings = new LatentDemand.Reading[series.length()];
        Arrays.setAll(readings, i -> reading(series.status(i)));
        LatentDemand latent = new LatentDemand(series.unitsCopy(), readings, shape.expected(series), halfLife);
        double[] demand = new double[series.length()];
        Arrays.setAll(demand, i -> readings[i] == LatentDemand.Reading.LOWER_BOUND ? latent.demand(i) : Double.NaN);
        return demand;
    }

    /** Every censored period, series by series, oldest first. */
    public List<CensoredPeriod> periods() {
        List<CensoredPeriod> periods = new ArrayList<>();
        for (int i = 0; i < past.series().size(); i++) {
            PanelSeries series = past.series().get(i);
            double[] demand = estimates.getOrDefault(i, new double[0]);
            for (int at = 0; at < demand.length; at++) {
                if (!Double.isNaN(demand[at])) {
                    periods.add(new CensoredPeriod(
                            series.id(),
                            past.day(series, at),
                            series.status(at) == Status.EMPTY_SHELF
                                    ? CensoredPeriod.Reason.EMPTY_SHELF
                                    : CensoredPeriod.Reason.SUSPECTED,
                            series.units(at),
                            demand[at]));
                }
            }
        }
        return periods;
    }

    /**
     * The panel with estimates in place of what was sold on days that ran empty, and had been sold something on: left
     * out, they would make the days that are left too weak. Days without a sale say nothing and stay unobserved.
     *
     * @return whole units where all units are whole, with what rounding takes from one day added to the next
     */
    public SalesPanel completed() {
        boolean whole = past.series().stream().allMatch(CensoredDemand::whole);
        Map<PanelSeries, double[]> partly = new HashMap<>();
        for (int i = 0; i < past.series().size(); i++) {
            PanelSeries series = past.series().get(i);
            double[] demand = estimates.getOrDefault(i, new double[0]).clone();
            double carried = 0;
            for (int at = 0; at < demand.length; at++) {
                demand[at] = series.units(at) > 0 ? demand[at] : Double.NaN;
                if (whole && !Double.isNaN(demand[at])) {
                    double wanted = demand[at] + carried;
                    demand[at] = Math.max(series.units(at), Math.rint(wanted));
                    carried = wanted - demand[at];
                }
            }
            partly.put(series, demand);
        }
        return past.mapped(series -> partly.get(series).length == 0 ? series : series.completed(partly.get(series)));
    }

    private static boolean whole(PanelSeries series) {
        for (int i = 0; i < series.length(); i++) {
            if (series.units(i) != Math.rint(series.units(i)) && !Float.isNaN(series.units(i))) {
                return false;
            }
        }
        return true;
    }

    private static LatentDemand.Reading reading(Status status) {
        return switch (status) {
            case OBSERVED -> LatentDemand.Reading.DEMAND;
            case EMPTY_SHELF, SUSPECTED_EMPTY -> LatentDemand.Reading.LOWER_BOUND;
            case CLOSED, OFF_SALE, UNKNOWN -> LatentDemand.Reading.UNKNOWN;
        };
    }

    private static boolean anyCensored(PanelSeries series) {
        return any(series, -1);
    }

    private static boolean anyPartly(PanelSeries series) {
        return any(series, 0);
    }

    private static boolean any(PanelSeries series, float above) {
        for (int i = 0; i < series.length(); i++) {
            if (reading(series.status(i)) == LatentDemand.Reading.LOWER_BOUND && series.units(i) > above) {
                return true;
            }
        }
        return false;
    }
}
