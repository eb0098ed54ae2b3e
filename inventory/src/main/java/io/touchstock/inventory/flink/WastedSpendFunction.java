package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteLedger;
import io.touchstock.inventory.media.WasteRules;
import io.touchstock.inventory.media.WasteWatch;
import org.apache.flink.util.OutputTag;

/** Clicks and stock readings of an article to its wasted spend. */
final class WastedSpendFunction extends DayEndFunction<ShelfInput, WasteLedger, WastedSpend> {

    static final OutputTag<Rejected> REJECTED =
            new OutputTag<>("wasted-spend-rejected", RecordTypes.of(Rejected.class));

    private static final long serialVersionUID = 1L;

    WastedSpendFunction(WasteRules rules) {
        super(
                new WasteWatch(rules),
                new Names<>(
                        "waste",
                        "wastedSpend",
                        RecordTypes.of(ShelfInput.class),
                        RecordTypes.of(WasteLedger.class),
                        REJECTED));
    }
}
