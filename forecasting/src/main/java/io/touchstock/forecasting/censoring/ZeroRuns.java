package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelSeries;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Runs of zeros of one series that its demand before and after does not explain. A run counts as improbable if both a
 * negative binomial and the series' own habit of zeros following zeros give it less probability than a bound, divided
 * by the number of places at which a run could have begun (Bonferroni).
 */
final class ZeroRuns {
    private static final int PASSES = 3;
    private static final int LEAST_SALES = 5;

    private final PanelSeries series;
    private final BitSet quiet;
    private final Reach reach;
    private final double[] phases;
    private final List<Run> runs = new ArrayList<>();
    private final BitSet suspected = new BitSet();
    private int sales;
    private double alpha;

    private ZeroRuns(PanelSeries series, Frequency frequency, BitSet quiet) {
        this.series = series;
        this.quiet = quiet;
        this.reach = Reach.of(frequency);
        this.phases = phases(frequency == Frequency.DAILY ? frequency.season() : 1);
        collect();
    }

    /**
     * Indices of a series in improbable runs.
     *
     * @param quiet periods of the panel in which hardly anything was sold anywhere: they speak for no run
     * @param bound probability that a series without empty shelves has one suspected
     */
    static BitSet improbable(PanelSeries series, Frequency frequency, BitSet quiet, double bound) {
        ZeroRuns zeros = new ZeroRuns(series, frequency, quiet);
        if (zeros.sales >= LEAST_SALES) {
            double least = Math.log(bound / zeros.sales);
            for (int pass = 0; pass < PASSES; pass++) {
                zeros.pass(least);
            }
        }
        return zeros.suspected;
    }

    private void pass(double least) {
        alpha = alpha();
        BitSet found = new BitSet();
        for (Run run : runs) {
            boolean open = run.end == series.length();
            if (run.count > (open ? reach.longest / 2 : reach.longest) || suspected.get(run.first)) {
                continue;
            }
            double level = level(run, open);
            if (level > 0 && logProbability(run, level) < least) {
                mark(run, found);
            }
        }
        suspected.or(found);
    }

    private void mark(Run run, BitSet found) {
        for (int i = run.first; i < run.end; i++) {
            found.set(i, series.units(i) == 0);
        }
    }

    private boolean usable(int index) {
        return series.observed(index) && !quiet.get(series.start() + index);
    }

    private void collect() {
        Run run = null;
        for (int i = 0; i < series.length(); i++) {
            if (!usable(i)) {
                continue;
            }
            if (series.units(i) > 0) {
                sales++;
                run = null;
            } else {
                if (run == null) {
                    run = new Run(i);
                    runs.add(run);
                }
                run.count++;
            }
            if (run != null) {
                run.end = i + 1;
            }
        }
        if (run != null) {
            run.end = series.length();
        }
    }

    /** How strong each phase of the season is; 1 on average. */
    private double[] phases(int season) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        double all = 0;
        int count = 0;
        for (int i = 0; i < series.length(); i++) {
            if (usable(i)) {
                int phase = (series.start() + i) % season;
                sums[phase] += series.units(i);
                counts[phase]++;
                all += series.units(i);
                count++;
            }
        }
        double mean = count == 0 ? 1 : Math.max(1e-9, all / count);
        for (int phase = 0; phase < season; phase++) {
            sums[phase] = (sums[phase] + mean) / (counts[phase] + 1) / mean;
        }
        return sums;
    }

    private double phase(int index) {
        return phases[(series.start() + index) % phases.length];
    }

    /** Variance over the mean's square beyond Poisson's; the drift of the level is counted in, to be careful. */
    private double alpha() {
        double units = 0;
        double periods = 0;
        for (int i = 0; i < series.length(); i++) {
            if (usable(i) && !suspected.get(i)) {
                units += series.units(i);
                periods += phase(i);
            }
        }
        double above = 0;
        double below = 0;
        for (int i = 0; i < series.length(); i++) {
            if (usable(i) && !suspected.get(i)) {
                double mean = units / periods * phase(i);
                above += (series.units(i) - mean) * (series.units(i) - mean) - mean;
                below += mean * mean;
            }
        }
        return Math.max(0.02, below == 0 ? 1 : above / below);
    }

    /** Units a period that the series surely sold beside a run, where it sold less; 0 if that is not known. */
    private double level(Run run, boolean open) {
        double before = sure(run.first - 1, -1);
        return open ? before : Math.min(before, sure(run.end, 1));
    }

    /** Mean less two standard errors. */
    private double sure(int from, int step) {
        double units = 0;
        double periods = 0;
        int count = 0;
        for (int i = from; i >= 0 && i < series.length() && count < reach.beside; i += step) {
            if (usable(i) && !suspected.get(i)) {
                units += series.units(i);
                periods += phase(i);
                count++;
            }
        }
        if (count < reach.beside / 2 || periods == 0) {
            return 0;
        }
        double mean = units / periods;
        return mean - 2 * Math.sqrt((mean + alpha * mean * mean) / periods);
    }

    private double logProbability(Run run, double level) {
        double independent = 0;
        double first = 0;
        for (int i = run.first; i < run.end; i++) {
            if (usable(i)) {
                double zero = -Math.log1p(alpha * level * phase(i)) / alpha;
                first = i == run.first ? zero : first;
                independent += zero;
            }
        }
        int zeros = 0;
        int followed = 0;
        for (Run other : runs) {
            if (other != run && !suspected.get(other.first)) {
                zeros += other.count;
                followed += other.count - 1;
            }
        }
        double persistent = first + (run.count - 1) * Math.log((followed + 1.0) / (zeros + 2.0));
        return Math.max(independent, persistent);
    }

    private static final class Run {
        private final int first;
        private int end;
        private int count;

        Run(int first) {
            this.first = first;
        }
    }

    /**
     * How far is looked.
     *
     * @param longest run that may be an empty shelf; a longer one is an article out of season or given up
     * @param beside periods on each side that tell the level
     */
    private record Reach(int longest, int beside) {
        static Reach of(Frequency frequency) {
            return switch (frequency) {
                case DAILY -> new Reach(56, 56);
                case WEEKLY -> new Reach(8, 26);
                case MONTHLY -> new Reach(3, 12);
            };
        }
    }
}
