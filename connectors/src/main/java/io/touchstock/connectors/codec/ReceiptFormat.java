package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import java.util.List;

/** Purchase-order lines. */
final class ReceiptFormat implements EventFormat<Receipt> {

    private static final long serialVersionUID = 1L;

    @Override
    public Receipt read(FieldReader in) throws FieldProblem {
        return new Receipt(
                in.text("receiptId"),
                in.text("sku"),
                in.text("location"),
                in.units("quantity", 1),
                in.plannedDay("expectedOn"),
                in.oneOf("status", ReceiptStatus.class),
                in.moment("updatedAt"),
                in.optionalDays("lateSdDays"));
    }

    @Override
    public void write(Receipt receipt, FieldWriter out) {
        out.text("receiptId", receipt.receiptId());
        out.text("sku", receipt.sku());
        out.text("location", receipt.location());
        out.whole("quantity", receipt.quantity());
        out.day("expectedOn", receipt.expectedOn());
        out.oneOf("status", receipt.status());
        out.moment("updatedAt", receipt.updatedAt());
        out.number("lateSdDays", receipt.lateSdDays());
    }

    @Override
    public String key(Receipt receipt) {
        return Articles.key(receipt.sku(), receipt.location());
    }

    @Override
    public String timeField() {
        return "updatedAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("receiptId", "sku", "location", "quantity", "expectedOn", "status", "updatedAt");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("lateSdDays");
    }
}
