package io.touchstock.connectors.codec;

/** Events that belong to a person name the device, the customer, or both. */
final class People {

    private People() {}

    static void requireOne(FieldReader in, String visitorId, String customerId) throws FieldProblem {
        if (visitorId == null && customerId == null) {
            throw in.missing("visitorId", "Neither visitorId nor customerId is given: add at least one of them.");
        }
    }

    /** The visitor, or without one the customer. */
    static String key(String visitorId, String customerId) {
        return visitorId == null ? customerId : visitorId;
    }
}
