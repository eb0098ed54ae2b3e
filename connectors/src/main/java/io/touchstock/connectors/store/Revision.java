package io.touchstock.connectors.store;

import java.time.Instant;

/** Which word on something is the later one: that of the later moment, of equal moments that of the higher position. */
record Revision(Instant at, long position) implements Comparable<Revision> {

    @Override
    public int compareTo(Revision other) {
        int byMoment = at.compareTo(other.at);
        return byMoment != 0 ? byMoment : Long.compare(position, other.position);
    }
}
