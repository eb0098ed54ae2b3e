package io.touchstock.forecasting.beam;

import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.history.ArticleFact;
import io.touchstock.forecasting.history.OrderMessage;
import io.touchstock.forecasting.history.OrderReplay;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** All messages of an order to what they add to and take from series. */
final class ReplayOrders extends DoFn<KV<String, Iterable<OrderMessage>>, ArticleFact> {
    private static final long serialVersionUID = 1L;
    private static final long NO_LINE = 0;

    private final DemandRules rules;
    private final TupleTag<ArticleFact> facts;
    private final TupleTag<Rejected> rejected;

    ReplayOrders(DemandRules rules, TupleTag<ArticleFact> facts, TupleTag<Rejected> rejected) {
        this.rules = rules;
        this.facts = facts;
        this.rejected = rejected;
    }

    @ProcessElement
    public void replay(@Element KV<String, Iterable<OrderMessage>> order, MultiOutputReceiver out) {
        OrderReplay replay = OrderReplay.of(order.getValue(), rules);
        for (SeriesEvent change : replay.changes()) {
            out.get(facts).output(ArticleFact.of(change));
        }
        replay.complaint()
                .ifPresent(reason -> out.get(rejected)
                        .output(new Rejected(
                                "orders", NO_LINE, reason, EventCodecs.ORDERS.toJson(replay.neverPlaced()))));
    }
}
