package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossLedger;
import io.touchstock.inventory.media.LossWatch;
import io.touchstock.inventory.media.LossWatchRules;
import org.apache.flink.util.OutputTag;

/** Journeys, stock readings and prices of an article to its lost sales. */
final class LostSalesFunction extends DayEndFunction<LossInput, LossLedger, LostSale> {

    static final OutputTag<Rejected> REJECTED = new OutputTag<>("lost-sales-rejected", RecordTypes.of(Rejected.class));

    private static final long serialVersionUID = 1L;

    LostSalesFunction(LossWatchRules rules) {
        super(
                new LossWatch(rules),
                new Names<>(
                        "loss",
                        "lostSales",
                        RecordTypes.of(LossInput.class),
                        RecordTypes.of(LossLedger.class),
                        REJECTED));
    }
}
