package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.inventory.projection.ProjectedDay;
import java.time.LocalDate;
import java.util.List;

/**
 * The receipts that end a shortage: the first ones in order of their days with which, from the day of the last of them
 * on, the mean demand is met up to the end of the risk horizon. Receipts are taken as coming on their day, and what is
 * overdue as not coming.
 */
final class NeededReceipts {

    private static final double ROUNDING_ERROR_UNITS = 1e-9;

    private NeededReceipts() {}

    /** By their days; empty if all that is expected is not enough. */
    static List<Receipt> of(StockOutlook outlook, OpenReceipts receipts) {
        List<Receipt> arriving = receipts.arriving();
        List<LocalDate> days =
                arriving.stream().map(Receipt::expectedOn).distinct().toList();
        for (LocalDate last : days) {
            if (last.isAfter(outlook.horizonEnd()) && outlook.suggestedUnits() > 0) {
                return List.of();
            }
            List<Receipt> first = arriving.stream()
                    .filter(receipt -> !receipt.expectedOn().isAfter(last))
                    .toList();
            if (lastsFrom(last, outlook, first)) {
                return first;
            }
        }
        return List.of();
    }

    private static boolean lastsFrom(LocalDate from, StockOutlook outlook, List<Receipt> receipts) {
        double stock = outlook.onHandUnits();
        LocalDate yesterday = LocalDate.MIN;
        for (ProjectedDay projected : outlook.projection().days()) {
            LocalDate day = outlook.firstDay().plusDays(projected.day() - 1L);
            if (day.isAfter(outlook.horizonEnd())) {
                return true;
            }
            stock += receivedAfter(yesterday, day, receipts);
            double asked = projected.expectedDemandUnits();
            if (stock < asked - ROUNDING_ERROR_UNITS && !day.isBefore(from)) {
                return false;
            }
            stock = Math.max(0, stock - asked);
            yesterday = day;
        }
        return true;
    }

    private static int receivedAfter(LocalDate yesterday, LocalDate day, List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.expectedOn().isAfter(yesterday)
                        && !receipt.expectedOn().isAfter(day))
                .mapToInt(Receipt::quantity)
                .sum();
    }
}
