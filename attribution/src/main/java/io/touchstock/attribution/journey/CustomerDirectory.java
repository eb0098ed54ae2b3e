package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The devices of one customer, kept for one purpose: to know where an erasure has to go.
 *
 * @param links the latest link of each device
 * @param erasedUntil the latest of the erasures, or null
 * @param erasures the moments of those erasures before which something can still come; null is what a state from before
 *     there was more than one holds
 */
public record CustomerDirectory(List<IdentityLink> links, Instant erasedUntil, List<Instant> erasures)
        implements Serializable {

    public static final CustomerDirectory EMPTY = of(List.of(), List.of());

    /** The directory afterwards, and the erasures that devices must now obey. */
    public record Learned(CustomerDirectory directory, List<Erasure> erasures) {}

    public CustomerDirectory {
        if (erasures == null) {
            erasures = erasedUntil == null ? List.of() : List.of(erasedUntil);
        }
    }

    private static CustomerDirectory of(List<IdentityLink> links, List<Instant> erasures) {
        return new CustomerDirectory(
                links, erasures.stream().max(Comparator.naturalOrder()).orElse(null), erasures);
    }

    /** The customer of a link or of an erasure, whose directory has to learn it. */
    public static String keyOf(Observation observation) {
        return observation.link() != null
                ? observation.link().customerId()
                : observation.erasure().customerId();
    }

    /** Learns a link. A device that was not known has to obey the erasures that it missed. */
    public Learned learn(IdentityLink link) {
        Optional<IdentityLink> known = links.stream()
                .filter(other -> other.visitorId().equals(link.visitorId()))
                .findFirst();
        if (known.isPresent() && !known.get().occurredAt().isBefore(link.occurredAt())) {
            return new Learned(this, List.of());
        }
        List<IdentityLink> latest = new ArrayList<>(links);
        known.ifPresent(latest::remove);
        latest.add(link);
        Stream<Instant> missed = known.isPresent() ? Stream.empty() : erasures.stream();
        return new Learned(
                of(latest, erasures),
                missed.map(until -> new Erasure(link.visitorId(), link.customerId(), until))
                        .toList());
    }

    /** Sends the erasure to every device. */
    public Learned erase(String customerId, Instant until) {
        List<Instant> known = erasures.contains(until)
                ? erasures
                : Stream.concat(erasures.stream(), Stream.of(until)).toList();
        return new Learned(
                of(links, known),
                links.stream()
                        .map(link -> new Erasure(link.visitorId(), customerId, until))
                        .toList());
    }

    /**
     * What remains to be kept at a watermark. Devices that were not seen with the customer after an erasure go with it.
     */
    public CustomerDirectory forget(Instant watermark, JourneyRules rules) {
        Instant frozen = rules.frozenBefore(watermark);
        Instant erased = erasures.stream()
                .filter(until -> rules.isLate(until, watermark))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return of(
                links.stream()
                        .filter(link -> link.occurredAt().isAfter(erased)
                                && !rules.linkLife().after(link.occurredAt()).isBefore(frozen))
                        .toList(),
                erasures.stream()
                        .filter(until -> !rules.isLate(until, watermark))
                        .toList());
    }

    /** When {@link #forget} will next find something to drop; {@link Instant#MAX} for never. */
    public Instant nextForgetting(JourneyRules rules) {
        Stream<Instant> ofLinks = rules.linkLife().isLimited() && rules.memory().isLimited()
                ? links.stream().map(link -> rules.frozenFrom(rules.linkLife().after(link.occurredAt())))
                : Stream.empty();
        Stream<Instant> ofErasure = erasures.stream()
                .map(until -> until.plus(rules.allowedLateness()).plusMillis(1));
        return Stream.concat(ofLinks, ofErasure).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    public boolean isEmpty() {
        return links.isEmpty() && erasures.isEmpty();
    }
}
