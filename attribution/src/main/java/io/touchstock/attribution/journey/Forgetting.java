package io.touchstock.attribution.journey;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a person can go at a watermark without a trace: what remains stitches to what it would have stitched to, and
 * journeys that are dropped could not have changed.
 *
 * <p>Let everything before the moment F be frozen: no event from before F comes or goes any more, and no order from
 * before F is cancelled. Then
 *
 * <ol>
 *   <li>an order before F is final with the touchpoints it took, for those happened before it;
 *   <li>if an order ends a journey, nothing from before a final order matters afterwards, nor do the null journeys that
 *       it cut off, which close with it at the latest;
 *   <li>if journeys go on after an order, a touchpoint whose lookback ended before F was taken by final orders or will
 *       never be; one that a final order took stays for the orders to come, but is marked, as it makes no null journey;
 *   <li>a null journey could have been joined by touchpoints up to the moment at which the first of its own went out of
 *       reach. It is final if all touchpoints up to that moment, whosever they are now, went out of reach before F:
 *       then no order can take or set free one of them. Such moments ascend from one null journey to the next, so null
 *       journeys go in their order, and what is behind them starts anew as it did before.
 * </ol>
 */
final class Forgetting {

    private final PersonHistory history;
    private final JourneyRules rules;
    private final Instant frozen;
    private final List<Touchpoint> open = new ArrayList<>();
    private final Set<String> taken;
    private final Set<String> gone = new HashSet<>();
    private final Set<Journey> sealed = Collections.newSetFromMap(new IdentityHashMap<>());
    private Stitched nextNull;

    private Forgetting(PersonHistory history, JourneyRules rules, Instant watermark) {
        this.history = history;
        this.rules = rules;
        this.frozen = rules.frozenBefore(watermark);
        this.taken = new HashSet<>(history.taken());
    }

    /** @param all what the history stitches to now */
    static Forgetting at(Instant watermark, List<Stitched> all, PersonHistory history, JourneyRules rules) {
        Forgetting forgetting = new Forgetting(history, rules, watermark);
        if (rules.afterConversion() == AfterConversion.CONTINUE) {
            forgetting.sealOrders(all);
        } else {
            forgetting.sealUpToTheLastFinalOrder(all);
        }
        forgetting.findOpen();
        forgetting.sealNulls(all);
        return forgetting;
    }

    /** What remains of the history, of whose present journeys these are told. */
    PersonHistory kept(List<Journey> told) {
        List<PersonalEvent> events = history.events().stream()
                .filter(event -> event.order() != null
                        ? !event.occurredAt().isBefore(frozen)
                        : rules.admits(event)
                                && !gone.contains(event.touchpoint().eventId()))
                .toList();
        Instant erased = history.erasedUntil();
        boolean erasureHolds = erased != null && !erased.isBefore(frozen);
        return new PersonHistory(
                events,
                told.stream().filter(journey -> !sealed.contains(journey)).toList(),
                erasureHolds ? erased : null,
                events.stream()
                        .filter(event -> event.touchpoint() != null)
                        .map(event -> event.touchpoint().eventId())
                        .filter(taken::contains)
                        .distinct()
                        .toList());
    }

    /** When something of what is kept can go. */
    Stream<Instant> ends(PersonHistory kept) {
        Stream<Instant> ofOrders = kept.events().stream()
                .filter(event -> event.order() != null)
                .map(event -> rules.frozenFrom(event.occurredAt()));
        Stream<Instant> ofErasure = Stream.ofNullable(kept.erasedUntil()).map(rules::frozenFrom);
        return Stream.of(ofOrders, ofErasure, endOfNextNull(), endOfTaken(kept)).flatMap(times -> times);
    }

    private void sealUpToTheLastFinalOrder(List<Stitched> all) {
        int end = 0;
        for (int i = 0; i < all.size(); i++) {
            if (isFinalOrder(all.get(i))) {
                end = i + 1;
            }
        }
        all.subList(0, end).forEach(this::seal);
    }

    private void sealOrders(List<Stitched> all) {
        for (Stitched stitched : all) {
            if (isFinalOrder(stitched)) {
                sealed.add(stitched.journey());
                stitched.journey().touchpoints().forEach(touch -> taken.add(touch.eventId()));
            }
        }
        for (PersonalEvent event : history.events()) {
            if (event.touchpoint() != null
                    && taken.contains(event.touchpoint().eventId())
                    && rules.admits(event)
                    && rules.lookback().endOf(event.touchpoint()).isBefore(frozen)) {
                gone.add(event.touchpoint().eventId());
            }
        }
    }

    private void findOpen() {
        for (PersonalEvent event : history.events()) {
            if (event.touchpoint() != null
                    && rules.admits(event)
                    && !gone.contains(event.touchpoint().eventId())) {
                open.add(event.touchpoint());
            }
        }
    }

    private void sealNulls(List<Stitched> all) {
        Instant settled = open.stream()
                .filter(touch -> !rules.lookback().endOf(touch).isBefore(frozen))
                .map(Touchpoint::occurredAt)
                .min(Instant::compareTo)
                .filter(first -> first.isBefore(frozen))
                .orElse(frozen);
        for (Stitched stitched : all) {
            if (!stitched.converted() && !sealed.contains(stitched.journey())) {
                if (!stitched.openUntil().isBefore(settled)) {
                    nextNull = stitched;
                    return;
                }
                seal(stitched);
            }
        }
    }

    private void seal(Stitched stitched) {
        sealed.add(stitched.journey());
        stitched.journey().touchpoints().forEach(touch -> gone.add(touch.eventId()));
    }

    private boolean isFinalOrder(Stitched stitched) {
        return stitched.converted() && stitched.journey().closedAt().isBefore(frozen);
    }

    private Stream<Instant> endOfNextNull() {
        return nextNull == null
                ? Stream.empty()
                : frozenFrom(open.stream().filter(touch -> !touch.occurredAt().isAfter(nextNull.openUntil())));
    }

    private Stream<Instant> endOfTaken(PersonHistory kept) {
        if (kept.taken().isEmpty()) {
            return Stream.empty();
        }
        Map<String, Touchpoint> byId = new HashMap<>();
        open.forEach(touch -> byId.put(touch.eventId(), touch));
        return frozenFrom(kept.taken().stream().map(byId::get));
    }

    /** When the last lookback of the touchpoints has ended for good. */
    private Stream<Instant> frozenFrom(Stream<Touchpoint> touches) {
        return touches.map(touch -> rules.lookback().endOf(touch)).max(Instant::compareTo).stream()
                .filter(end -> end.isBefore(Instant.MAX))
                .map(rules::frozenFrom);
    }
}
