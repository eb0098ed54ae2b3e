package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.inventory.projection.IncomingUnits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The receipts that have not arrived. Those expected today or later come on their day or somewhat later; those expected
 * earlier are overdue, and the longer they are, the later they are likely to come.
 */
final class OpenReceipts {

    private final List<Receipt> arriving;
    private final List<Receipt> overdue;
    private final List<Receipt> lost;

    private OpenReceipts(List<Receipt> arriving, List<Receipt> overdue, List<Receipt> lost) {
        this.arriving = arriving;
        this.overdue = overdue;
        this.lost = lost;
    }

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
        this.lost = open.stream()
                .filter(receipt -> receipt.expectedOn().isBefore(today.minusDays(overdueKeptDays)))
                .toList();
    }

    /** All but some. */
    OpenReceipts without(Set<String> receiptIds) {
        return receiptIds.isEmpty()
                ? this
                : new OpenReceipts(
                        without(receiptIds, arriving), without(receiptIds, overdue), without(receiptIds, lost));
    }

    private static List<Receipt> without(Set<String> receiptIds, List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> !receiptIds.contains(receipt.receiptId()))
                .toList();
    }

    /** Whether any of them is still expected. */
    boolean holdsAnyOf(Collection<String> receiptIds) {
        return Stream.of(arriving, overdue)
                .flatMap(List::stream)
                .anyMatch(receipt -> receiptIds.contains(receipt.receiptId()));
    }

    /** Expected today or later, by their days. */
    List<Receipt> arriving() {
        return arriving;
    }

    /** Expected before today, by their days; without those that count as lost. */
    List<Receipt> overdue() {
        return overdue;
    }

    /** Those that are ordered, not shipped, and due after a day. */
    List<Receipt> cancellable(LocalDate after) {
        return arriving.stream()
                .filter(receipt -> receipt.status() == ReceiptStatus.ORDERED)
                .filter(receipt -> receipt.expectedOn().isAfter(after))
                .toList();
    }

    /** Units that are overdue for so long that nobody counts on them. */
    int lostUnits() {
        return lost.stream().mapToInt(Receipt::quantity).sum();
    }

    /** The first day on which something should have come that counts as lost; null if nothing does. */
    LocalDate lostSince() {
        return lost.isEmpty() ? null : lost.get(0).expectedOn();
    }

    static boolean isOpen(Receipt receipt) {
        return receipt.status() == ReceiptStatus.ORDERED || receipt.status() == ReceiptStatus.SHIPPED;
    }

    /**
     * What may arrive from the first day on, and when.
     *
     * @param latenessSdDays how late receipts tend to be that do not say so themselves
     */
    List<IncomingUnits> asSeenFrom(LocalDate firstDay, LocalDate today, double latenessSdDays) {
        List<IncomingUnits> incoming = new ArrayList<>();
        arriving.forEach(receipt -> incoming.add(new IncomingUnits(
                dayOf(receipt.expectedOn(), firstDay), receipt.quantity(), lateness(receipt, latenessSdDays))));
        overdue.forEach(receipt -> incoming.add(new IncomingUnits(
                dayOf(today, firstDay),
                receipt.quantity(),
                FurtherDelay.of(
                        (int) ChronoUnit.DAYS.between(receipt.expectedOn(), today),
                        lateness(receipt, latenessSdDays)))));
        return incoming;
    }

    private static double lateness(Receipt receipt, double otherwise) {
        return receipt.lateSdDays() == null ? otherwise : receipt.lateSdDays();
    }

    /** Whether any of them may come after its day. */
    boolean anyMayBeLate(double latenessSdDays) {
        return !overdue.isEmpty() || arriving.stream().anyMatch(receipt -> lateness(receipt, latenessSdDays) > 0);
    }

    private List<IncomingUnits> arrivingOnTime(LocalDate firstDay) {
        return arriving.stream()
                .map(receipt -> IncomingUnits.onTime(dayOf(receipt.expectedOn(), firstDay), receipt.quantity()))
                .toList();
    }

    private static int dayOf(LocalDate day, LocalDate firstDay) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(firstDay, day) + 1);
    }

    /** The same if all that is overdue came at once, and all else on its day. */
    List<IncomingUnits> ifOnTime(LocalDate firstDay, LocalDate today) {
        List<IncomingUnits> incoming = new ArrayList<>(arrivingOnTime(firstDay));
        overdue.forEach(receipt -> incoming.add(IncomingUnits.onTime(dayOf(today, firstDay), receipt.quantity())));
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

    int overdueCount() {
        return overdue.size();
    }

    int overdueUnits() {
        return overdue.stream().mapToInt(Receipt::quantity).sum();
    }

    int unitsOnOrder() {
        return arriving.stream().mapToInt(Receipt::quantity).sum() + overdueUnits();
    }
}
