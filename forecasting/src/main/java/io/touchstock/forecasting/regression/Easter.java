package io.touchstock.forecasting.regression;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar. */
final class Easter {
    private Easter() {}

    /** Easter Sunday by the anonymous Gregorian algorithm (Meeus 1991, chapter 8). */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
