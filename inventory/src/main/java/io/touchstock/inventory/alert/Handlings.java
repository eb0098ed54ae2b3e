package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people have said of an item's alerts, brought to bear on an evaluation. */
final class Handlings {

    private final StockRules rules;
    private final LocalDate today;
    private final List<Receipt> receipts;
    private final Map<AlertKind, Handling> byKind = new EnumMap<>(AlertKind.class);
    private final Map<AlertKind, Boolean> isNews = new EnumMap<>(AlertKind.class);

    private Handlings(StockRules rules, LocalDate today, List<Receipt> receipts) {
        this.rules = rules;
        this.today = today;
        this.receipts = receipts;
    }

    /** Takes in what is new and drops what is over. */
    static Handlings of(StockSituation item, ItemReadings readings, StockRules rules, Instant now) {
        LocalDate today = rules.shopDay().dayOf(now);
        List<Receipt> receipts = new ArrayList<>(PromisedReceipt.without(today, item.receipts()));
        Handlings handlings = new Handlings(rules, today, receipts);
        for (Handling said : item.handlings()) {
            if (PromisedReceipt.asksFor(said)) {
                handlings.promise(said.feedback(), item, readings);
            }
            AlertKind kind = said.feedback().kind();
            handlings.isNews.put(kind, !said.taken());
            handlings.byKind.put(kind, said.taken() ? said : said.taken(handlings.until(said, item), readings));
        }
        return handlings;
    }

    /** The item's receipts with what is already ordered. */
    List<Receipt> receipts() {
        return receipts;
    }

    /**
     * Whether the kind was called a false alarm and nothing has changed since. That of a late receipt ends the alert
     * that it was said of, and from then on {@link #quietReceipts} are left out.
     */
    boolean silences(AlertKind kind, ItemReadings readings) {
        return isFalseAlarm(kind, readings) && (kind != AlertKind.LATE_RECEIPT || isNews(kind));
    }

    /** The receipts of which nobody wants to hear that they are late. */
    Set<String> quietReceipts(ItemReadings readings) {
        return isFalseAlarm(AlertKind.LATE_RECEIPT, readings)
                ? Set.copyOf(byKind.get(AlertKind.LATE_RECEIPT).receiptIds())
                : Set.of();
    }

    private boolean isFalseAlarm(AlertKind kind, ItemReadings readings) {
        Handling said = byKind.get(kind);
        return said != null && said.silences() && said.holds(today, false, readings);
    }

    /** Whether an alert of the kind must be told at once, for something was just said of it. */
    boolean isNews(AlertKind kind) {
        return isNews.getOrDefault(kind, false);
    }

    /** Whether an alert that stays open is left untold at day ends. */
    boolean isSnoozed(AlertKind kind, ItemReadings readings) {
        return mark(kind, readings).filter(AlertHandling.SNOOZED::equals).isPresent();
    }

    Optional<AlertHandling> mark(AlertKind kind, ItemReadings readings) {
        return Optional.ofNullable(byKind.get(kind))
                .filter(said -> said.holds(today, true, readings))
                .flatMap(Handling::mark);
    }

    /** Last day for which the mark holds; null if it holds as long as the alert. */
    LocalDate markedUntil(AlertKind kind) {
        Handling said = byKind.get(kind);
        return said == null ? null : said.until();
    }

    /** Who called it a false alarm. */
    Optional<String> saidBy(AlertKind kind) {
        return Optional.ofNullable(byKind.get(kind)).map(said -> said.feedback().by());
    }

    /** What still holds after the evaluation. */
    List<Handling> kept(Map<AlertKind, AlertStatus> after, ItemReadings readings) {
        return byKind.values().stream()
                .filter(said ->
                        said.holds(today, after.get(said.feedback().kind()).firing(), readings))
                .toList();
    }

    private void promise(AlertFeedback feedback, StockSituation item, ItemReadings readings) {
        int suggested = readings.outlook().map(StockOutlook::suggestedUnits).orElse(0);
        Receipt promised = PromisedReceipt.of(
                feedback,
                suggested,
                saidOn(feedback),
                PromisedReceipt.leadTimeDays(item.product(), rules),
                item.product() == null ? 0 : item.product().leadTimeSdDays());
        if (promised.quantity() > 0) {
            receipts.add(promised);
        }
    }

    private LocalDate until(Handling said, StockSituation item) {
        AlertFeedback feedback = said.feedback();
        if (feedback.until() != null || feedback.action() == FeedbackAction.ACKNOWLEDGE) {
            return feedback.until();
        }
        return feedback.action() == FeedbackAction.FALSE_ALARM
                ? saidOn(feedback).plusDays(rules.kinds().falseAlarmDays())
                : saidOn(feedback).plusDays((long) Math.ceil(PromisedReceipt.leadTimeDays(item.product(), rules)));
    }

    private LocalDate saidOn(AlertFeedback feedback) {
        return rules.shopDay().dayOf(feedback.at());
    }
}
