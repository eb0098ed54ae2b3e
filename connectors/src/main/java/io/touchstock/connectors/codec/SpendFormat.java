package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Spend;
import java.util.List;

/** What campaigns cost, by day, each at most {@link Micros#MOST}. */
final class SpendFormat implements EventFormat<Spend> {

    private static final long serialVersionUID = 1L;

    @Override
    public Spend read(FieldReader in) throws FieldProblem {
        return new Spend(
                in.day("day"),
                in.channel("channel"),
                in.optionalCampaign("campaign"),
                in.money("cost"),
                in.countOrZero("clicks"),
                in.countOrZero("impressions"));
    }

    @Override
    public void write(Spend spend, FieldWriter out) {
        out.day("day", spend.day());
        out.text("channel", spend.channel());
        out.text("campaign", spend.campaign());
        out.money("cost", spend.costMicros());
        out.whole("clicks", spend.clicks());
        out.whole("impressions", spend.impressions());
    }

    @Override
    public String key(Spend spend) {
        return spend.channel();
    }

    @Override
    public String timeField() {
        return "day";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("day", "channel", "cost");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("campaign", "clicks", "impressions");
    }
}
