package io.touchstock.inventory.beam;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossRules;
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
 * Journeys, stock readings and prices of a history, in any order and with copies, to the sales lost of each article,
 * campaign and day: the sum of what the stream would have told with all days open.
 */
public final class LostSalesBackfill extends PTransform<PCollection<LossInput>, PCollection<LostSale>> {

    private static final long serialVersionUID = 1L;

    private final LossRules rules;

    public LostSalesBackfill(LossRules rules) {
        this.rules = rules;
    }

    @Override
    public PCollection<LostSale> expand(PCollection<LossInput> inputs) {
        return inputs.apply(
                        "key by article",
                        WithKeys.<String, LossInput>of(LossInput::sku).withKeyType(TypeDescriptors.strings()))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(LossInput.class)))
                .apply("by article", GroupByKey.create())
                .apply("tell losses", ParDo.of(new TellLosses(rules)))
                .setCoder(SerializableCoder.of(LostSale.class));
    }
}
