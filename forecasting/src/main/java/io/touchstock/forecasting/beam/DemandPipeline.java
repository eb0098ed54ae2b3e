package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.demand.DayTally;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.history.ArticleFact;
import io.touchstock.forecasting.history.OrderMessage;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/** The transforms of a {@link DemandBackfill}: by order, by day, by article, by shard. */
final class DemandPipeline {
    private static final TupleTag<Rejected> REJECTED = new TupleTag<>("rejected");
    private static final TupleTag<KV<String, OrderMessage>> ORDERS = new TupleTag<>("orders");
    private static final TupleTag<ArticleFact> FACTS = new TupleTag<>("facts");
    private static final Coder<ArticleFact> FACT_CODER = new ArticleFactCoder();
    private static final Coder<KV<KV<String, KV<String, LocalDate>>, DayTally>> TALLY_CODER = KvCoder.of(
            KvCoder.of(StringUtf8Coder.of(), KvCoder.of(StringUtf8Coder.of(), new LocalDateCoder())),
            new DayTallyCoder());

    private final DemandBackfill.Input input;
    private final DemandBackfill.Readers readers;
    private final DemandBackfill.Output output;
    private final ShardFolder folder;
    private final List<PCollection<Rejected>> refused = new ArrayList<>();

    DemandPipeline(
            DemandBackfill.Input input,
            DemandBackfill.Readers readers,
            DemandBackfill.Output output,
            ShardFolder folder) {
        this.input = input;
        this.readers = readers;
        this.output = output;
        this.folder = folder;
    }

    void define(Pipeline pipeline) {
        PCollection<ArticleFact> sold = sold(pipeline);
        PCollection<ArticleFact> days = daily(pipeline, sold);
        PCollectionView<LocalDate> lastDay = sold.apply(
                        "days of orders",
                        MapElements.into(TypeDescriptor.of(LocalDate.class)).via(ArticleFact::day))
                .setCoder(new LocalDateCoder())
                .apply("last day", new LastDay(output.asOf()));
        DemandRules rules = output.rules();
        int shards = output.shards();
        PCollection<KV<Integer, byte[]>> tables = PCollectionList.of(days)
                .and(facts(pipeline, "promotions", input.promotions(), readers.promotions(), ArticleFact::of))
                .and(facts(pipeline, "products", input.products(), readers.products(), ArticleFact::of))
                .apply("facts", Flatten.pCollections())
                .apply("of articles", WithKeys.of(ArticleFact::sku).withKeyType(TypeDescriptors.strings()))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), FACT_CODER))
                .apply("by article", GroupByKey.create())
                .apply(
                        "tell days",
                        ParDo.of(new TellDays(rules, lastDay, shards)).withSideInputs(lastDay));
        ShardOutputs.manifest(
                tables.setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
                        .apply("by shard", GroupByKey.create())
                        .apply("write tables", ParDo.of(new WriteTables(folder, shards, input.products() != null))),
                folder);
        ShardOutputs.rejected(PCollectionList.of(refused), folder);
    }

    private PCollection<ArticleFact> sold(Pipeline pipeline) {
        PCollectionTuple read = files(pipeline, "orders", input.orders())
                .apply(
                        "read orders",
                        ParDo.of(new ReadEvents<>(
                                        readers.orders(),
                                        (file, number, order) ->
                                                KV.of(order.orderId(), new OrderMessage(file, number, order)),
                                        ORDERS,
                                        REJECTED))
                                .withOutputTags(ORDERS, TupleTagList.of(REJECTED)));
        refused.add(read.get(REJECTED));
        PCollectionTuple replayed = read.get(ORDERS)
                .setCoder(KvCoder.of(StringUtf8Coder.of(), new OrderMessageCoder()))
                .apply("by order", GroupByKey.create())
                .apply(
                        "replay orders",
                        ParDo.of(new ReplayOrders(output.rules(), FACTS, REJECTED))
                                .withOutputTags(FACTS, TupleTagList.of(REJECTED)));
        refused.add(replayed.get(REJECTED));
        return replayed.get(FACTS).setCoder(FACT_CODER);
    }

    /** What was sold and counted, added up a day. */
    private PCollection<ArticleFact> daily(Pipeline pipeline, PCollection<ArticleFact> sold) {
        DemandRules rules = output.rules();
        PCollection<ArticleFact> counted = facts(
                pipeline,
                "stock",
                input.stock(),
                readers.stock(),
                level -> ArticleFact.of(SeriesEvent.stock(level, rules)));
        return PCollectionList.of(sold)
                .and(counted)
                .apply("sold and counted", Flatten.pCollections())
                .apply(
                        "of days",
                        MapElements.into(new TypeDescriptor<KV<KV<String, KV<String, LocalDate>>, DayTally>>() {})
                                .via(fact ->
                                        KV.of(KV.of(fact.sku(), KV.of(fact.location(), fact.day())), fact.tally())))
                .setCoder(TALLY_CODER)
                .apply("by day", Combine.perKey(new AddTallies()))
                .setCoder(TALLY_CODER)
                .apply(
                        "days of articles",
                        MapElements.into(TypeDescriptor.of(ArticleFact.class)).via(DemandPipeline::fact))
                .setCoder(FACT_CODER);
    }

    private static ArticleFact fact(KV<KV<String, KV<String, LocalDate>>, DayTally> day) {
        return ArticleFact.of(
                day.getKey().getKey(),
                day.getKey().getValue().getKey(),
                day.getKey().getValue().getValue(),
                day.getValue());
    }

    private <T> PCollection<ArticleFact> facts(
            Pipeline pipeline, String what, Path file, EventReader<T> reader, FactOf<T> fact) {
        return facts(pipeline, what, file == null ? List.of() : List.of(file), reader, fact);
    }

    private <T> PCollection<ArticleFact> facts(
            Pipeline pipeline, String what, List<Path> files, EventReader<T> reader, FactOf<T> fact) {
        PCollectionTuple read = files(pipeline, what, files)
                .apply(
                        "read " + what,
                        ParDo.of(new ReadEvents<T, ArticleFact>(
                                        reader, (file, number, event) -> fact.of(event), FACTS, REJECTED))
                                .withOutputTags(FACTS, TupleTagList.of(REJECTED)));
        refused.add(read.get(REJECTED));
        return read.get(FACTS).setCoder(FACT_CODER);
    }

    static PCollection<KV<Integer, String>> files(Pipeline pipeline, String what, List<Path> files) {
        List<KV<Integer, String>> numbered = new ArrayList<>();
        files.forEach(file -> numbered.add(KV.of(numbered.size(), file.toString())));
        return pipeline.apply(
                "files of " + what, Create.of(numbered).withCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of())));
    }

    /** What an event says of its article. */
    @FunctionalInterface
    private interface FactOf<T> extends Serializable {
        ArticleFact of(T event);
    }
}
