package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import java.util.Optional;

/** An erasure may name a device, a customer or both; each is obeyed by itself. */
public final class ErasureParts {

    private ErasureParts() {}

    /** What it asks of everything that the customer did. */
    public static Optional<Erasure> ofCustomer(Erasure erasure) {
        return Optional.ofNullable(erasure.customerId())
                .map(customerId -> new Erasure(null, customerId, erasure.requestedAt()));
    }

    /** What it asks of everything that happened on the device. */
    public static Optional<Erasure> ofVisitor(Erasure erasure) {
        return Optional.ofNullable(erasure.visitorId())
                .map(visitorId -> new Erasure(visitorId, null, erasure.requestedAt()));
    }
}
