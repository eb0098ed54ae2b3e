package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.inventory.projection.IncomingUnits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The receipts that have not arrived. Those expected today or later will arrive; those expected earlier are overdue:
 * ordered, but nobody knows when they come, so no projection counts on them.
 */
final class OpenReceipts {

    private final List<Receipt> arriving;
    private final List<Receipt> overdue;

    OpenReceipts(List<Receipt> receipts, LocalDate today, int overdueKeptDays) {
        List<Receipt> open = receipts.stream()
                .filter(OpenReceipts::isOpen)
                .sorted(Comparator.comparing(Receipt::expectedOn).thenComparing(Receipt::receiptId))
                .toList();
        this.arriving = open.stream()
                .filter(receipt -> !receipt.expectedOn().isBefore(today))
                .toList();
        this.overdue = open.stream()
                .filter(receipt -> receipt.expectedOn().isBefore(today))
                .filter(receipt -> !receipt.expectedOn().isBefore(today.minusDays(overdueKeptDays)))
                .toList();
    }

    static boolean isOpen(Receipt receipt) {
        return receipt.status() == ReceiptStatus.ORDERED || receipt.status() == ReceiptStatus.SHIPPED;
    }

    List<IncomingUnits> asSeenFrom(LocalDate firstDay, double latenessSdDays) {
        return arriving.stream()
                .map(receipt -> new IncomingUnits(
                        (int) Math.max(1, ChronoUnit.DAYS.between(firstDay, receipt.expectedOn()) + 1),
                        receipt.quantity(),
                        latenessSdDays))
                .toList();
    }

    /** The same if all that is overdue came at once, and all else on its day. */
    List<IncomingUnits> ifOnTime(LocalDate firstDay, LocalDate today) {
        List<IncomingUnits> incoming = new ArrayList<>(asSeenFrom(firstDay, 0));
        int dueDay = (int) Math.max(1, ChronoUnit.DAYS.between(firstDay, today) + 1);
        overdue.forEach(receipt -> incoming.add(IncomingUnits.onTime(dueDay, receipt.quantity())));
        return incoming;
    }

    /** The first day on which something should have come that is overdue. */
    Optional<LocalDate> overdueSince() {
        return overdue.stream().findFirst().map(Receipt::expectedOn);
    }

    boolean isEmpty() {
        return arriving.isEmpty() && overdue.isEmpty();
    }

    Optional<Receipt> next() {
        return arriving.stream().findFirst();
    }

    int overdueUnits() {
        return overdue.stream().mapToInt(Receipt::quantity).sum();
    }

    int unitsOnOrder() {
        return arriving.stream().mapToInt(Receipt::quantity).sum() + overdueUnits();
    }
}
