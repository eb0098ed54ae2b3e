package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.history.ShardSummary;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/** What every backfill leaves beside its shards. */
final class ShardOutputs {
    private static final String ALL = "all";

    private ShardOutputs() {}

    static void manifest(PCollection<ShardSummary> shards, ShardFolder folder) {
        shards.setCoder(SerializableCoder.of(ShardSummary.class))
                .apply("all shards", WithKeys.of(ALL))
                .apply("when all are there", GroupByKey.create())
                .apply("write manifest", ParDo.of(new WriteManifest(folder)));
    }

    static void rejected(PCollectionList<Rejected> refused, ShardFolder folder) {
        refused.getAll().forEach(each -> each.setCoder(SerializableCoder.of(Rejected.class)));
        refused.apply("all refused", Flatten.pCollections())
                .apply("refused together", WithKeys.of(ALL))
                .apply("gather refused", GroupByKey.create())
                .apply("write refused", ParDo.of(new WriteRejected(folder)));
    }
}
