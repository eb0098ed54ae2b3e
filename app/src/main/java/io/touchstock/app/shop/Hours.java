package io.touchstock.app.shop;

/** Seconds of the shop's day at which things happen. */
final class Hours {
    static final int NEWS = 5 * 3600;
    static final int DELIVERIES = 6 * 3600;
    static final int OPENING = 6 * 3600 + 1800;
    static final int FIRST_SALE = 7 * 3600;
    static final int LAST_SALE = 22 * 3600 + 3599;
    static final int CLOSING = 23 * 3600 + 900;
    static final int REORDER = 23 * 3600 + 1200;
    static final int REPORT = 23 * 3600 + 1800;
    static final int ERASURES = 23 * 3600 + 3000;

    private Hours() {}

    /** A moment of the selling day, busiest in its middle. */
    static int busy(long bits) {
        double middle = (Chance.unit(bits, 0) + Chance.unit(bits, 1)) / 2;
        return FIRST_SALE + (int) (middle * (LAST_SALE - FIRST_SALE));
    }

    /** A moment between {@code from} and the last sale. */
    static int after(int from, double unit) {
        return from + (int) (unit * Math.max(0, LAST_SALE - from));
    }
}
