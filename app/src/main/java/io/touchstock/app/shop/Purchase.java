package io.touchstock.app.shop;

/**
 * A wish to buy, before the shelf has its say.
 *
 * @param person index, or -1 for a walk-in
 * @param lastChannel index of the channel that touched the person last within 30 days, or -1
 */
record Purchase(
        String orderId, String visitorId, String customerId, int location, int person, int lastChannel, Basket basket) {

    /** Ids from hashes: opaque, unique for all practical purposes, and the same whatever else happens. */
    static String orderId(long bits) {
        return "o" + Long.toString(bits >>> 1, Character.MAX_RADIX);
    }
}
