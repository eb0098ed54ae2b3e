package io.touchstock.attribution.journey;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change to what is known of a person.
 *
 * @param event what is added or removed; null for an erasure
 * @param erasedUntil for an erasure: all of the person that happened up to this moment goes; otherwise null
 */
public record PersonDelta(Kind kind, String personId, PersonalEvent event, Instant erasedUntil)
        implements Serializable {

    /** What happens to the person's events. */
    public enum Kind {
        ADD,
        REMOVE,
        ERASE
    }

    static PersonDelta add(String personId, PersonalEvent event) {
        return new PersonDelta(Kind.ADD, personId, event, null);
    }

    static PersonDelta remove(String personId, PersonalEvent event) {
        return new PersonDelta(Kind.REMOVE, personId, event, null);
    }

    /** All that the customer did up to the moment must go. */
    public static PersonDelta erase(String customerId, Instant until) {
        return new PersonDelta(Kind.ERASE, PersonIds.ofCustomer(customerId), null, until);
    }
}
