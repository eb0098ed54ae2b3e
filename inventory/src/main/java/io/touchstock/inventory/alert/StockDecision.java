package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.StockAlert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which alerts of an item open and end: a pure function of what is known, of what was remembered, and of the
 * moment. One alert a kind. An item that is out of stock is not also at risk, stock that is doubted is not also too
 * much, and of what is too much no delivery is late.
 */
public final class StockDecision {

    private final StockRules rules;
    private final OutlookAssessment assessment;

    /** With the shop's rules. */
    public StockDecision(StockRules rules) {
        this.rules = rules;
        this.assessment = new OutlookAssessment(rules);
    }

    /** Evaluates an item. {@code previous} is what the last evaluation left, empty at first. */
    public StockVerdict evaluate(StockSituation known, List<AlertStatus> previous, Instant now) {
        ItemReadings asKnown = new ItemReadings(known, rules, assessment, now);
        Handlings said = Handlings.of(known, asKnown, rules, now);
        StockSituation item = known.withReceipts(said.receipts());
        ItemReadings asSaid =
                item.receipts().equals(known.receipts()) ? asKnown : new ItemReadings(item, rules, assessment, now);
        ItemReadings readings = asSaid.withoutLate(said.quietReceipts(asSaid));
        Map<AlertKind, AlertStatus> before = byKind(previous);
        Map<AlertKind, AlertStatus> after = next(before, readings, said, now);

        AlertWriter writer = new AlertWriter(item, readings, rules, now);
        AlertWords words = new AlertWords(item, readings, rules, after, said);
        List<StockAlert> ended = new ArrayList<>();
        List<StockAlert> opened = new ArrayList<>();
        List<StockAlert> retold = new ArrayList<>();
        for (AlertKind kind : AlertKind.values()) {
            boolean was = before.get(kind).firing();
            boolean is = after.get(kind).firing();
            if (was && !is) {
                ended.add(writer.resolved(kind, words.whyItEnds(kind)));
            } else if (is && !was) {
                opened.add(open(kind, writer, words, said, readings));
            } else if (is && isToldAgain(kind, readings, said, now)) {
                retold.add(open(kind, writer, words, said, readings));
            }
        }
        ended.addAll(opened);
        ended.addAll(retold);
        return new StockVerdict(
                after.values().stream()
                        .filter(status -> status.phase() != AlertPhase.OK)
                        .toList(),
                said.kept(after, readings),
                item.receipts(),
                ended,
                readings.onHand().isPresent() ? readings.onHand().getAsInt() : null,
                readings.outlook().orElse(null));
    }

    /**
     * Tells again what is open, for something around the item has changed. That is no further evidence: no alert opens,
     * ends, or comes nearer to it.
     */
    public List<StockAlert> tellAgain(StockSituation known, List<AlertStatus> statuses, Instant now) {
        if (statuses.stream().noneMatch(AlertStatus::firing)) {
            return List.of();
        }
        ItemReadings asKnown = new ItemReadings(known, rules, assessment, now);
        Handlings said = Handlings.of(known, asKnown, rules, now);
        ItemReadings readings = asKnown.withoutLate(said.quietReceipts(asKnown));
        AlertWriter writer = new AlertWriter(known, readings, rules, now);
        AlertWords words = new AlertWords(known, readings, rules, byKind(statuses), said);
        return statuses.stream()
                .filter(AlertStatus::firing)
                .map(AlertStatus::kind)
                .filter(kind -> readings.of(kind).isPresent() && !said.isSnoozed(kind, readings))
                .map(kind -> open(kind, writer, words, said, readings))
                .toList();
    }

    private static StockAlert open(
            AlertKind kind, AlertWriter writer, AlertWords words, Handlings said, ItemReadings readings) {
        AlertHandling mark = said.mark(kind, readings).orElse(null);
        return writer.open(kind, words.whatIsWrong(kind), mark, mark == null ? null : said.markedUntil(kind));
    }

    /** Ends what is open for an item that is no longer watched: one that is delisted by now, or else was silent. */
    public List<StockAlert> endWatch(StockSituation item, List<AlertStatus> previous, Instant now) {
        LocalDate delistedOn = item.product() == null ? null : item.product().delistedOn();
        boolean delisted =
                delistedOn != null && !delistedOn.isAfter(rules.shopDay().dayOf(now));
        String reason = delisted ? AlertReason.delisted(delistedOn) : AlertReason.noLongerWatched();
        AlertWriter writer = new AlertWriter(item, new ItemReadings(item, rules, assessment, now), rules, now);
        return previous.stream()
                .filter(AlertStatus::firing)
                .map(status -> writer.resolved(status.kind(), reason))
                .toList();
    }

    private Map<AlertKind, AlertStatus> next(
            Map<AlertKind, AlertStatus> before, ItemReadings readings, Handlings said, Instant now) {
        Map<AlertKind, AlertStatus> after = new EnumMap<>(AlertKind.class);
        for (AlertKind kind : AlertKind.values()) {
            after.put(
                    kind,
                    said.silences(kind, readings)
                            ? AlertStatus.ok(kind)
                            : AlertMachine.next(before.get(kind), readings.of(kind), now, rules.hold(kind)));
        }
        if (after.get(AlertKind.OUT_OF_STOCK).firing() || isEmptyShelfCalledFalse(readings, said)) {
            after.put(AlertKind.STOCKOUT_RISK, AlertStatus.ok(AlertKind.STOCKOUT_RISK));
        }
        if (after.get(AlertKind.PHANTOM_STOCK).firing()) {
            after.put(AlertKind.OVERSTOCK, AlertStatus.ok(AlertKind.OVERSTOCK));
        } else if (readings.isTooMuch()) {
            after.put(AlertKind.LATE_RECEIPT, AlertStatus.ok(AlertKind.LATE_RECEIPT));
        }
        return after;
    }

    /** Who says that an empty shelf is a false alarm does not want to hear of the same shelf as a risk instead. */
    private boolean isEmptyShelfCalledFalse(ItemReadings readings, Handlings said) {
        return said.silences(AlertKind.OUT_OF_STOCK, readings)
                && readings.of(AlertKind.OUT_OF_STOCK).orElse(0)
                        >= rules.hold(AlertKind.OUT_OF_STOCK).fireAtLeast();
    }

    /**
     * At a day's end what stays open is told again with the day's figures, or people would act on old ones; without
     * data there is nothing new to tell, and what is snoozed is left alone. What somebody has said shows at once.
     */
    private boolean isToldAgain(AlertKind kind, ItemReadings readings, Handlings said, Instant now) {
        return readings.of(kind).isPresent()
                && (said.isNews(kind) || (rules.shopDay().isDayEnd(now) && !said.isSnoozed(kind, readings)));
    }

    private static Map<AlertKind, AlertStatus> byKind(List<AlertStatus> statuses) {
        Map<AlertKind, AlertStatus> byKind = new EnumMap<>(AlertKind.class);
        for (AlertKind kind : AlertKind.values()) {
            byKind.put(kind, AlertStatus.ok(kind));
        }
        statuses.forEach(status -> byKind.put(status.kind(), status));
        return byKind;
    }
}
