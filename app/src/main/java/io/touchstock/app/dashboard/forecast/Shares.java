package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.stockpage.StockWords;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Shares and ratios as people read them, the same in every locale. */
final class Shares {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private Shares() {}

    /** For example {@code 31.4 %}; a dash for null and for what is no number. */
    static String percent(Double share) {
        return written(share, 100, "#,##0.0", "\u00a0%");
    }

    /** With two decimals. */
    static String ratio(Double ratio) {
        return written(ratio, 1, "#,##0.00", "");
    }

    private static String written(Double number, double times, String pattern, String unit) {
        if (number == null || !Double.isFinite(number)) {
            return StockWords.NOTHING;
        }
        String text = new DecimalFormat(pattern, SYMBOLS).format(times * number);
        return (text.matches("-0(\\.0+)?") ? text.substring(1) : text.replace('-', '\u2212')) + unit;
    }
}
