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
 * @param erasedUntil the latest erasure, while links from before it can still come; otherwise null
 */
public record CustomerDirectory(List<IdentityLink> links, Instant erasedUntil) implements Serializable {

    public static final CustomerDirectory EMPTY = new CustomerDirectory(List.of(), null);

    /** The directory afterwards, and the erasures that devices must now obey. */
    public record Learned(CustomerDirectory directory, List<Erasure> erasures) {}

    /** The customer of a link or of an erasure, whose directory has to learn it. */
    public static String keyOf(Observation observation) {
        return observation.link() != null
                ? observation.link().customerId()
                : observation.erasure().customerId();
    }

    /** Learns a link. One from before an erasure is not kept and is erased at its device too. */
    public Learned learn(IdentityLink link) {
        if (erasedUntil != null && !link.occurredAt().isAfter(erasedUntil)) {
            return new Learned(this, List.of(new Erasure(link.visitorId(), link.customerId(), erasedUntil)));
        }
        Optional<IdentityLink> known = links.stream()
                .filter(other -> other.visitorId().equals(link.visitorId()))
                .findFirst();
        if (known.isPresent() && !known.get().occurredAt().isBefore(link.occurredAt())) {
            return new Learned(this, List.of());
        }
        List<IdentityLink> latest = new ArrayList<>(links);
        known.ifPresent(latest::remove);
        latest.add(link);
        return new Learned(new CustomerDirectory(latest, erasedUntil), List.of());
    }

    /** Sends the erasure to every device, and forgets those that were not seen with the customer afterwards. */
    public Learned erase(String customerId, Instant until) {
        Instant latest = erasedUntil == null || until.isAfter(erasedUntil) ? until : erasedUntil;
        List<Erasure> erasures = links.stream()
                .map(link -> new Erasure(link.visitorId(), customerId, until))
                .toList();
        List<IdentityLink> kept =
                links.stream().filter(link -> link.occurredAt().isAfter(until)).toList();
        return new Learned(new CustomerDirectory(kept, latest), erasures);
    }

    /** What remains to be kept at a watermark. */
    public CustomerDirectory forget(Instant watermark, JourneyRules rules) {
        Instant frozen = rules.frozenBefore(watermark);
        boolean erasureHolds = erasedUntil != null && !rules.isLate(erasedUntil, watermark);
        return new CustomerDirectory(
                links.stream()
                        .filter(link ->
                                !rules.linkLife().after(link.occurredAt()).isBefore(frozen))
                        .toList(),
                erasureHolds ? erasedUntil : null);
    }

    /** When {@link #forget} will next find something to drop; {@link Instant#MAX} for never. */
    public Instant nextForgetting(JourneyRules rules) {
        Stream<Instant> ofLinks = rules.linkLife().isLimited() && rules.memory().isLimited()
                ? links.stream().map(link -> rules.frozenFrom(rules.linkLife().after(link.occurredAt())))
                : Stream.empty();
        Stream<Instant> ofErasure = Stream.ofNullable(erasedUntil)
                .map(until -> until.plus(rules.allowedLateness()).plusMillis(1));
        return Stream.concat(ofLinks, ofErasure).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    public boolean isEmpty() {
        return links.isEmpty() && erasedUntil == null;
    }
}
