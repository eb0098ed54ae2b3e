package io.touchstock.app.cli;

import io.touchstock.forecasting.censoring.CensoredDemand;
import io.touchstock.forecasting.censoring.LearningView;
import io.touchstock.forecasting.censoring.SuspectedStockouts;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Options that say what is learnt from days on which less was sold than was wanted. */
final class CensoringOptions {
    /** What is learnt from a day that began with goods on the shelf and ended without. */
    enum SoldOut {
        ESTIMATE,
        MASK
    }

    /** What becomes of runs of zeros that chance does not explain. */
    enum ZeroRuns {
        MASK,
        REPORT,
        IGNORE
    }

    @Option(
            names = "--sold-out",
            paramLabel = "estimate|mask",
            description = "What is learnt from a day that ended with stock 0 and sold something: an estimate of what"
                    + " was wanted (estimate, the default), or nothing (mask), which takes strong days out and"
                    + " forecasts too little. A day that sold nothing from an empty shelf is always left out.")
    private String soldOut;

    @Option(
            names = "--zero-runs",
            paramLabel = "mask|report|ignore",
            description = "Without a stock column: runs of zeros that chance does not explain are reported and left"
                    + " out of what is learnt (mask, the default), only reported (report), or not looked for"
                    + " (ignore).")
    private String zeroRuns;

    SoldOut soldOut() {
        return WordOption.of("--sold-out", soldOut, SoldOut.ESTIMATE);
    }

    ZeroRuns zeroRuns() {
        return WordOption.of("--zero-runs", zeroRuns, ZeroRuns.MASK);
    }

    /** The methods, each learning from the past as these options have it seen. */
    List<PanelForecaster> learning(List<PanelForecaster> methods, boolean stockTold) {
        UnaryOperator<SalesPanel> view = new LastView(view(stockTold));
        return methods.stream()
                .<PanelForecaster>map(method -> new LearningView(method, view))
                .toList();
    }

    private UnaryOperator<SalesPanel> view(boolean stockTold) {
        SoldOut partly = soldOut();
        ZeroRuns zeros = zeroRuns();
        if (stockTold) {
            return partly == SoldOut.ESTIMATE ? past -> CensoredDemand.of(past).completed() : UnaryOperator.identity();
        }
        return zeros == ZeroRuns.MASK ? SuspectedStockouts::marked : UnaryOperator.identity();
    }

    /** Keeps the last view: all methods look at one past after the other. */
    private static final class LastView implements UnaryOperator<SalesPanel> {
        private final UnaryOperator<SalesPanel> view;
        private SalesPanel seen;
        private SalesPanel shown;

        LastView(UnaryOperator<SalesPanel> view) {
            this.view = view;
        }

        @Override
        public synchronized SalesPanel apply(SalesPanel past) {
            if (seen == null || !seen.equals(past)) {
                shown = view.apply(past);
                seen = past;
            }
            return shown;
        }
    }
}
