package io.touchstock.app.dashboard.attribution;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class Figures {
    static final String NOTHING = "–";

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    private static final double MICROS = 1e6;
    private static final double FINE = 100;

    private Figures() {}

    static String whole(long number) {
        return minus(new DecimalFormat("#,##0", SYMBOLS).format(number));
    }

    /** One decimal below a hundred, none above. */
    static String orders(double orders) {
        boolean fine = Math.abs(orders) < FINE && orders != Math.rint(orders);
        return minus(new DecimalFormat(fine ? "#,##0.0" : "#,##0", SYMBOLS).format(orders));
    }

    /** In units of the currency; a dash for null. */
    static String money(Number micros) {
        if (micros == null) {
            return NOTHING;
        }
        double amount = micros.doubleValue() / MICROS;
        boolean fine = Math.abs(amount) < FINE && amount != 0;
        return minus(new DecimalFormat(fine ? "#,##0.00" : "#,##0", SYMBOLS).format(amount));
    }

    static String ratio(Double ratio) {
        return ratio == null ? NOTHING : minus(new DecimalFormat("#,##0.00", SYMBOLS).format(ratio));
    }

    static String percent(double share) {
        return minus(new DecimalFormat("#,##0.0", SYMBOLS).format(100 * share)) + "\u00a0%";
    }

    /** With its sign: {@code +1.2}. */
    static String points(double share) {
        String text = minus(new DecimalFormat("#,##0.0", SYMBOLS).format(100 * share));
        return text.startsWith("\u2212") || text.equals("0.0") ? text : "+" + text;
    }

    private static String minus(String text) {
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text.replace('-', '\u2212');
    }
}
