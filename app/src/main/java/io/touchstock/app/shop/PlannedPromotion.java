package io.touchstock.app.shop;

/**
 * A promotion in day indexes.
 *
 * @param location index, or -1 for everywhere
 * @param endDay the last day, inclusive
 * @param depth price cut, 0.1 is 10 %
 */
record PlannedPromotion(
        String id, int product, int location, int startDay, int endDay, double depth, long priceMicros) {

    boolean runsAt(int otherLocation) {
        return location < 0 || location == otherLocation;
    }
}
