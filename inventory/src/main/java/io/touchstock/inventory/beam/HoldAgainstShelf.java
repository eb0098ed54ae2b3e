package io.touchstock.inventory.beam;

import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteLedger;
import java.time.ZoneId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** One article's whole history to its rows. */
final class HoldAgainstShelf extends DoFn<KV<String, Iterable<ShelfInput>>, WastedSpend> {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;

    HoldAgainstShelf(ZoneId zone) {
        this.zone = zone;
    }

    @ProcessElement
    public void hold(@Element KV<String, Iterable<ShelfInput>> article, OutputReceiver<WastedSpend> out) {
        WasteLedger.ofHistory(article.getKey(), article.getValue()).rows(zone).forEach(out::output);
    }
}
