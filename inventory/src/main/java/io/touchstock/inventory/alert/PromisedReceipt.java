package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a merchandiser says is already ordered, as a receipt on its way. It counts until its day is over, or until the
 * system that orders tells of a receipt that it did not know when this was said: that is taken to be the same order.
 */
final class PromisedReceipt {

    private static final String ID_PREFIX = "promised:";

    private PromisedReceipt() {}

    /**
     * Of what an alert suggested, unless the quantity is said; after the lead time, and as late as that varies, unless
     * the day is said.
     */
    static Receipt of(
            AlertFeedback feedback, int suggestedUnits, LocalDate saidOn, double leadTimeDays, double leadTimeSdDays) {
        return new Receipt(
                ID_PREFIX + feedback.kind() + ":" + feedback.at(),
                feedback.sku(),
                feedback.location(),
                feedback.quantity() == null ? suggestedUnits : feedback.quantity(),
                feedback.until() == null ? saidOn.plusDays((long) Math.ceil(leadTimeDays)) : feedback.until(),
                ReceiptStatus.ORDERED,
                feedback.at(),
                feedback.until() == null ? (Double) leadTimeSdDays : null);
    }

    static boolean isOne(Receipt receipt) {
        return receipt.receiptId().startsWith(ID_PREFIX);
    }

    /** The receipts with one of the system's, which takes the place of what was promised before it was known. */
    static List<Receipt> with(Receipt told, List<Receipt> receipts) {
        boolean known =
                receipts.stream().anyMatch(receipt -> receipt.receiptId().equals(told.receiptId()));
        List<Receipt> changed = new ArrayList<>(receipts);
        changed.removeIf(receipt -> receipt.receiptId().equals(told.receiptId())
                || (!known
                        && OpenReceipts.isOpen(told)
                        && isOne(receipt)
                        && !told.updatedAt().isBefore(receipt.updatedAt())));
        changed.add(told);
        return changed;
    }

    /** The receipts without promises whose day is over. */
    static List<Receipt> without(LocalDate before, List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> !isOne(receipt) || !receipt.expectedOn().isBefore(before))
                .toList();
    }

    static boolean asksFor(Handling handling) {
        return !handling.taken() && handling.feedback().action() == FeedbackAction.ALREADY_ORDERED;
    }

    static double leadTimeDays(Product product, StockRules rules) {
        return product == null ? rules.defaultLeadTimeDays() : product.leadTimeMeanDays();
    }
}
