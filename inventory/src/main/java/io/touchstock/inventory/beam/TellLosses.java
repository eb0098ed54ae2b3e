package io.touchstock.inventory.beam;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossLedger;
import io.touchstock.inventory.media.LossRules;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** One article's whole history to the sales that it lost. */
final class TellLosses extends DoFn<KV<String, Iterable<LossInput>>, LostSale> {

    private static final long serialVersionUID = 1L;

    private final LossRules rules;

    TellLosses(LossRules rules) {
        this.rules = rules;
    }

    @ProcessElement
    public void tell(@Element KV<String, Iterable<LossInput>> article, OutputReceiver<LostSale> out) {
        LossLedger.ofHistory(article.getKey(), article.getValue()).sales(rules).forEach(out::output);
    }
}
