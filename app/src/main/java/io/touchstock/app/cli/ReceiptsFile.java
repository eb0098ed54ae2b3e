package io.touchstock.app.cli;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what is on order: {@code sku,location,quantity,expected_on[,late_sd_days]}. */
final class ReceiptsFile {
    private static final List<String> NEEDED = List.of("sku", "quantity", "expected_on");

    private final Path file;
    private final double otherwiseLateSdDays;
    private final BadRows badRows;

    /** @param otherwiseLateSdDays how late receipts tend to be that do not say so; 0 for on their day */
    ReceiptsFile(Path file, double otherwiseLateSdDays, BadRows badRows) {
        this.file = file;
        this.otherwiseLateSdDays = otherwiseLateSdDays;
        this.badRows = badRows;
    }

    /** In the order of the file. */
    List<Receipt> read() {
        List<Receipt> receipts = new ArrayList<>();
        ShopRows.each(file, badRows, NEEDED, row -> {
            Double late = row.amountOrNull("late_sd_days");
            receipts.add(new Receipt(
                    "line " + row.line(),
                    row.needed("sku"),
                    row.text("location"),
                    row.units("quantity", 1),
                    row.day("expected_on"),
                    ReceiptStatus.ORDERED,
                    Instant.EPOCH,
                    late == null ? otherwiseLateSdDays : late));
        });
        return receipts;
    }
}
