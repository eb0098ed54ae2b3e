package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.history.ArticleFact;
import io.touchstock.forecasting.history.ArticleHistory;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.Sharding;
import java.time.LocalDate;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;

/** All that is known of an article to the days of its series, keyed by shard. */
final class TellDays extends DoFn<KV<String, Iterable<ArticleFact>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final DemandRules rules;
    private final PCollectionView<LocalDate> lastDay;
    private final int shards;

    /** @param lastDay of the past; {@link LastDay#NONE} where there is no past */
    TellDays(DemandRules rules, PCollectionView<LocalDate> lastDay, int shards) {
        this.rules = rules;
        this.lastDay = lastDay;
        this.shards = shards;
    }

    @ProcessElement
    public void tell(ProcessContext context) {
        LocalDate last = context.sideInput(lastDay);
        if (last.equals(LastDay.NONE)) {
            return;
        }
        KV<String, Iterable<ArticleFact>> article = context.element();
        for (SeriesTable table :
                ArticleHistory.of(article.getKey(), article.getValue(), rules).tables(last)) {
            context.output(KV.of(Sharding.shardOf(table.seriesId(), shards), SeriesTableCoder.packed(table)));
        }
    }
}
