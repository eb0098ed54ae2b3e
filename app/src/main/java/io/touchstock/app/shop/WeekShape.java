package io.touchstock.app.shop;

import java.time.DayOfWeek;

/** How demand spreads over the week; the factors of a shape have mean 1. */
public enum WeekShape {
    FLAT(1, 1, 1, 1),
    WEEKEND(0.8, 1.2, 1.5, 1.1),
    WORKDAY(1.1625, 1.1, 0.7, 0.55);

    private final double mondayToThursday;
    private final double friday;
    private final double saturday;
    private final double sunday;

    WeekShape(double mondayToThursday, double friday, double saturday, double sunday) {
        this.mondayToThursday = mondayToThursday;
        this.friday = friday;
        this.saturday = saturday;
        this.sunday = sunday;
    }

    /** Factor on the mean demand of that day. */
    public double factor(DayOfWeek day) {
        return switch (day) {
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
            default -> mondayToThursday;
        };
    }
}
