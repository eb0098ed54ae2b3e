package io.touchstock.attribution.journey;

/** The two forms of a person's id. */
public final class PersonIds {

    private PersonIds() {}

    /** A person known by name. */
    public static String ofCustomer(String customerId) {
        return "c:" + customerId;
    }

    /** A person of whom only the device is known. */
    public static String ofVisitor(String visitorId) {
        return "v:" + visitorId;
    }
}
