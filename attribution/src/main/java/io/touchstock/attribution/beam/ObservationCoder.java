package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.Observation;
import io.touchstock.connectors.event.IdentityLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Observations of events and links, for the shuffle by device. Erasures do not travel this way. */
final class ObservationCoder extends AtomicCoder<Observation> {

    private static final long serialVersionUID = 1L;
    private static final int EVENT = 0;
    private static final int LINK = 1;

    static ObservationCoder of() {
        return new ObservationCoder();
    }

    @Override
    public void encode(Observation observation, OutputStream out) throws IOException {
        if (observation.event() != null) {
            out.write(EVENT);
            PersonalEventCoder.of().encode(observation.event(), out);
        } else {
            out.write(LINK);
            IdentityLink link = observation.link();
            Fields.writeText(link.visitorId(), out);
            Fields.writeText(link.customerId(), out);
            Fields.writeInstant(link.occurredAt(), out);
        }
    }

    @Override
    public Observation decode(InputStream in) throws IOException {
        if (in.read() == EVENT) {
            return Observation.of(PersonalEventCoder.of().decode(in));
        }
        String visitorId = Fields.readText(in);
        String customerId = Fields.readText(in);
        Instant occurredAt = Fields.readInstant(in);
        return Observation.of(new IdentityLink(visitorId, customerId, occurredAt));
    }
}
