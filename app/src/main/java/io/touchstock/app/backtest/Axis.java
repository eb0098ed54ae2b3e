package io.touchstock.app.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Maps values between two round numbers onto a picture's height. */
record Axis(double bottom, double top, double step, double yOfBottom, double yOfTop) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int MARKS = 4;

    /** An axis from 0 that holds the largest value. */
    static Axis of(double largest, double yOfZero, double yOfTop) {
        return of(0, largest, yOfZero, yOfTop);
    }

    /** An axis that holds both values and little else. */
    static Axis of(double smallest, double largest, double yOfBottom, double yOfTop) {
        double wanted = Math.max(largest - smallest, 1e-9) / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double step = 10 * power;
        for (double candidate : STEPS) {
            if (candidate * power >= wanted) {
                step = candidate * power;
                break;
            }
        }
        double bottom = step * Math.floor(smallest / step + 1e-9);
        double top = step * Math.ceil(Math.max(largest, smallest + 1e-9) / step - 1e-9);
        return new Axis(bottom, top, step, yOfBottom, yOfTop);
    }

    double y(double value) {
        return rounded(yOfBottom - (Math.min(value, top) - bottom) / (top - bottom) * (yOfBottom - yOfTop));
    }

    /** Labels at round values. */
    List<View.Mark> marks(boolean percent) {
        List<View.Mark> marks = new ArrayList<>();
        int decimals = percent ? (step < 0.01 ? 1 : 0) : step < 1 ? (int) Math.ceil(-Math.log10(step)) : 0;
        for (double value = bottom; value <= top + step / 2; value += step) {
            String text = String.format(Locale.ENGLISH, "%,." + decimals + "f", percent ? value * 100 : value);
            marks.add(new View.Mark(y(value), percent ? text + "\u00a0%" : text));
        }
        return marks;
    }

    static double rounded(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
