package io.touchstock.connectors.store;

import java.time.Instant;

/** An event with where it comes from. */
record Versioned<E>(E event, Origin origin) {

    /** Of an event that names no moment of its own: the message written last is the later word. */
    Revision asRecorded() {
        return new Revision(origin.recordedAt(), origin.offset());
    }

    /** Of an event that does. A replay brings it again under the same moment, whenever it is written. */
    Revision as(Instant ownMoment) {
        return new Revision(ownMoment, origin.offset());
    }

    /** Of two, that which is the later word; of equals the second. */
    static <E> Versioned<E> later(Versioned<E> one, Versioned<E> other, Revision ofOne, Revision ofOther) {
        return ofOne.compareTo(ofOther) > 0 ? one : other;
    }
}
