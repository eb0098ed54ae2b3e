package io.touchstock.inventory.media;

import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A click on an advert for an article. It names no person, so it needs no consent: the shop paid for it either way.
 *
 * @param clickId unique in the shop; two clicks with one id are one click
 * @param at when it landed
 * @param campaign null if it belongs to none
 * @param costMicros what it cost, in millionths of the shop's currency, at least 0
 */
public record PaidClick(String clickId, String sku, Instant at, String channel, String campaign, long costMicros)
        implements Serializable {

    /** By time; at one moment in an order that does not depend on arrival. */
    static final Comparator<PaidClick> IN_ORDER = Comparator.comparing(PaidClick::at)
            .thenComparing(PaidClick::clickId)
            .thenComparing(PaidClick::channel)
            .thenComparing(PaidClick::campaign, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(PaidClick::costMicros);

    public PaidClick {
        if (costMicros < 0) {
            throw new IllegalArgumentException("costMicros is " + costMicros + " in click " + clickId
                    + "; it must be at least 0, leave refunds to the spend of the campaign");
        }
    }

    /** The click that a touchpoint is; empty for other kinds, and for a click on no article in particular. */
    public static Optional<PaidClick> of(Touchpoint touchpoint) {
        return touchpoint.kind() == TouchpointKind.CLICK && touchpoint.sku() != null
                ? Optional.of(new PaidClick(
                        touchpoint.eventId(),
                        touchpoint.sku(),
                        touchpoint.occurredAt(),
                        touchpoint.channel(),
                        touchpoint.campaign(),
                        touchpoint.costMicros()))
                : Optional.empty();
    }
}
