package io.touchstock.forecasting.regression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days around Christmas, New Year and Easter, in groups of days that are alike. A day may lie in one group of each
 * feast.
 */
public final class FeastDays {
    private static final int[] CHRISTMAS = {-21, -14, -7, -3, -1, 0, 1, 2, 6, 7, 8, 12};
    private static final int[] EASTER = {-7, -3, -2, -1, 0, 1, 2};

    /** Number of groups. */
    public static final int GROUPS = CHRISTMAS.length - 1 + EASTER.length - 1;

    private FeastDays() {}

    /** The group around Christmas that a day lies in; -1 if none. */
    public static int aroundChristmas(LocalDate day) {
        LocalDate christmas = LocalDate.of(day.getMonthValue() == 1 ? day.getYear() - 1 : day.getYear(), 12, 25);
        return group(day, christmas, CHRISTMAS, 0);
    }

    /** The group around Easter that a day lies in; -1 if none. */
    public static int aroundEaster(LocalDate day) {
        return group(day, Easter.sunday(day.getYear()), EASTER, CHRISTMAS.length - 1);
    }

    private static int group(LocalDate day, LocalDate feast, int[] bounds, int first) {
        long distance = ChronoUnit.DAYS.between(feast, day);
        for (int i = 0; i + 1 < bounds.length; i++) {
            if (distance >= bounds[i] && distance < bounds[i + 1]) {
                return first + i;
            }
        }
        return -1;
    }
}
