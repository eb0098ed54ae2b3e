package io.touchstock.inventory.alert;

import java.util.Locale;

/** Units as people say them. */
final class UnitWords {

    private UnitWords() {}

    static String units(double units) {
        return String.format(Locale.ROOT, units < 9.95 ? "%.1f" : "%,.0f", units);
    }

    static String unitsOf(double expected) {
        return units(expected) + " units";
    }

    static String unitsOf(int units) {
        return units == 1 ? "1 unit" : String.format(Locale.ROOT, "%,d units", units);
    }

    static String amount(int units, String what) {
        return unitsOf(units) + (units == 1 ? " is " : " are ") + what;
    }
}
