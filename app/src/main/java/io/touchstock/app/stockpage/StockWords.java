package io.touchstock.app.stockpage;

import io.touchstock.connectors.event.AlertKind;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Numbers and days as people read them, the same in every locale. */
public final class StockWords {
    /** Stands where there is nothing to say. */
    public static final String NOTHING = "–";

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final double NOISE = 1e-9;
    private static final double MOST_PERCENT = 0.99;
    private static final double LEAST_PERCENT = 0.01;

    private StockWords() {}

    /** Grouped, without decimals. */
    public static String whole(double number) {
        return new DecimalFormat("#,##0", SYMBOLS).format(number == 0 ? 0 : number);
    }

    /** Grouped. */
    public static String whole(long number) {
        return new DecimalFormat("#,##0", SYMBOLS).format(number);
    }

    /** One decimal below ten, none above. */
    public static String units(double units) {
        boolean fine = Math.abs(units) < 9.95 && units != Math.rint(units);
        return new DecimalFormat(fine ? "#,##0.0" : "#,##0", SYMBOLS).format(units == 0 ? 0 : units);
    }

    /** Never certain, as no forecast is, and impossible only where the sums of a projection round it away. */
    public static String percent(double probability) {
        if (probability > MOST_PERCENT) {
            return "> 99 %";
        }
        return probability > NOISE && probability < LEAST_PERCENT ? "< 1 %" : whole(100 * probability) + " %";
    }

    /** In whole units of the currency, or finer below ten. */
    public static String money(long micros) {
        double amount = micros / 1e6;
        boolean fine = Math.abs(amount) < 9.995;
        return new DecimalFormat(fine && amount != 0 ? "#,##0.00" : "#,##0", SYMBOLS).format(amount);
    }

    /** Behind a label: {@code , EUR}; empty if nobody names it. */
    public static String in(Currency currency) {
        return currency == null ? "" : ", " + currency.getCurrencyCode();
    }

    /** Null for what lasts longer than anybody plans. */
    public static String cover(Double days) {
        return days == null ? "over 10 years" : units(days) + " d";
    }

    /** For example {@code 2 Mar}; a dash for none. */
    public static String day(LocalDate day) {
        return day == null ? NOTHING : DAY.format(day);
    }

    /** For example {@code Mon 2 Mar}. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** For example {@code 2 March 2026}. */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** What an alert of the kind is called. */
    public static String kind(AlertKind kind) {
        return switch (kind) {
            case OUT_OF_STOCK -> "Out of stock";
            case STOCKOUT_RISK -> "Stock-out risk";
            case OVERSTOCK -> "Overstock";
            case PHANTOM_STOCK -> "Phantom stock";
            case LATE_RECEIPT -> "Late receipt";
        };
    }

    /** As a class of the style sheet: {@code OUT_OF_STOCK} becomes {@code out-of-stock}. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For example {@code 2 orders}. */
    public static String count(long number, String one) {
        return whole(number) + " " + one + (number == 1 ? "" : "s");
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        DecimalFormat format = new DecimalFormat("#,##0.0", SYMBOLS);
        return bytes < 1_000_000 ? format.format(bytes / 1e3) + " kB" : format.format(bytes / 1e6) + " MB";
    }
}
