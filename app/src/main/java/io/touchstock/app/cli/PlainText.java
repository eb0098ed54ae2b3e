package io.touchstock.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/** Values as the cells of a CSV file: nothing for what is not known, no more digits than are needed. */
final class PlainText {
    private static final int DECIMALS = 10;
    private static final double SCALE = 1e10;
    private static final double LARGEST_FAST = 1e5;

    private PlainText() {}

    /** Up to ten decimals. */
    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE) {
            return Long.toString((long) number);
        }
        if (!(Math.abs(number) < LARGEST_FAST)) {
            return BigDecimal.valueOf(number)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        long scaled = Math.round(Math.abs(number) * SCALE);
        String digits = Long.toString(scaled);
        String padded = "0".repeat(Math.max(0, DECIMALS + 1 - digits.length())) + digits;
        int end = padded.length();
        int point = end - DECIMALS;
        while (end > point && padded.charAt(end - 1) == '0') {
            end--;
        }
        String text = padded.substring(0, point) + (end == point ? "" : "." + padded.substring(point, end));
        return number < 0 && scaled > 0 ? "-" + text : text;
    }

    static String number(Double number) {
        return number == null ? "" : number(number.doubleValue());
    }

    static String whole(Integer number) {
        return number == null ? "" : Integer.toString(number);
    }

    static String money(Long micros) {
        return micros == null ? "" : SideFiles.amount(micros);
    }

    static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String moment(Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    static String text(String text) {
        return text == null ? "" : text;
    }
}
