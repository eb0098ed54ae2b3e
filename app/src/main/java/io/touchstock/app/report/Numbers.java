package io.touchstock.app.report;

import io.touchstock.attribution.model.Interval;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers for people: grouped, rounded to what they can use, the same in every locale. */
final class Numbers {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private Numbers() {}

    static String whole(long number) {
        return signed(new DecimalFormat("#,##0", SYMBOLS).format(number));
    }

    static String whole(double number) {
        return number == Math.rint(number) ? whole((long) number) : oneDecimal(number);
    }

    static String rounded(double number) {
        return whole(Math.round(number));
    }

    static String oneDecimal(double number) {
        return signed(new DecimalFormat("#,##0.0", SYMBOLS).format(number));
    }

    static String twoDecimals(double number) {
        return signed(new DecimalFormat("#,##0.00", SYMBOLS).format(number));
    }

    static String sixDecimals(double number) {
        return signed(new DecimalFormat("#,##0.000000", SYMBOLS).format(number));
    }

    static String percent(double fraction) {
        return oneDecimal(fraction * 100) + "\u00a0%";
    }

    static String points(double fraction) {
        String text = oneDecimal(fraction * 100);
        return (fraction > 0 && !text.equals("0.0") ? "+" : "") + text;
    }

    /** Both bounds, no finer than somebody can use; empty without an interval. */
    static String range(Interval interval) {
        if (interval == null) {
            return "";
        }
        double widest = Math.max(Math.abs(interval.low()), finite(interval.high()));
        return bound(interval.low(), widest) + (interval.low() < 0 ? " to " : "–") + bound(interval.high(), widest);
    }

    private static String bound(double bound, double widest) {
        if (Double.isInfinite(bound)) {
            return "∞";
        }
        return widest < 10 ? twoDecimals(bound) : widest < 100 ? oneDecimal(bound) : whole(Math.round(bound));
    }

    private static double finite(double bound) {
        return Double.isInfinite(bound) ? 0 : Math.abs(bound);
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? oneDecimal(bytes / 1e3) + " kB" : oneDecimal(bytes / 1e6) + " MB";
    }

    /** A real minus sign, and none before zero. */
    private static String signed(String text) {
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text.replace('-', '\u2212');
    }
}
