package io.touchstock.inventory.beam;

import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ShelfInput;
import java.time.ZoneId;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Clicks and stock readings of a history, in any order and with copies, to one row for each article, campaign and day:
 * the last rows that the stream would have told with all days open.
 */
public final class WastedSpendBackfill extends PTransform<PCollection<ShelfInput>, PCollection<WastedSpend>> {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;

    /**
     * A backfill by the shop's days.
     *
     * @param zone of the shop
     */
    public WastedSpendBackfill(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public PCollection<WastedSpend> expand(PCollection<ShelfInput> inputs) {
        return inputs.apply(
                        "key by article",
                        WithKeys.<String, ShelfInput>of(ShelfInput::sku).withKeyType(TypeDescriptors.strings()))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(ShelfInput.class)))
                .apply("by article", GroupByKey.create())
                .apply("hold against the shelf", ParDo.of(new HoldAgainstShelf(zone)))
                .setCoder(SerializableCoder.of(WastedSpend.class));
    }
}
