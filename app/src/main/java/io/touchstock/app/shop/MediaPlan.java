package io.touchstock.app.shop;

import java.util.List;

/**
 * Spend and reach per channel and day. Spend swings around the budget in flights; its adstock A_d = (1 - θ)·spend_d +
 * θ·A_(d-1) saturates by a Hill curve of order one: reach = maximum · A / (A + half). Without a budget the reach is its
 * maximum.
 */
final class MediaPlan {
    private static final int FLIGHT_DAYS = 21;

    private final double[][] reach;
    private final long[][] touchMicros;

    MediaPlan(ShopScenario scenario, Chance chance) {
        List<ChannelSpec> channels = scenario.channels();
        reach = new double[channels.size()][scenario.days()];
        touchMicros = new long[channels.size()][scenario.days()];
        for (int c = 0; c < channels.size(); c++) {
            plan(c, channels.get(c), scenario, chance);
        }
    }

    private void plan(int c, ChannelSpec channel, ShopScenario scenario, Chance chance) {
        long key = Chance.hash(channel.name());
        double stock = channel.dailyBudgetMicros();
        for (int day = 0; day < scenario.days(); day++) {
            if (channel.dailyBudgetMicros() == 0) {
                reach[c][day] = channel.maxReach();
                touchMicros[c][day] = channel.costPerTouchMicros();
                continue;
            }
            double flight = 0.5 + chance.uniform(Draw.SPEND, key, day / FLIGHT_DAYS, 0);
            double noise = 0.85 + 0.3 * chance.uniform(Draw.SPEND, key, day, 1);
            double spend = channel.dailyBudgetMicros() * flight * noise;
            stock = (1 - channel.adstock()) * spend + channel.adstock() * stock;
            reach[c][day] = channel.maxReach() * stock / (stock + channel.halfSaturationMicros());
            double audience = scenario.people().count() * share(channel.targeting(), scenario.people());
            touchMicros[c][day] = Math.round(spend / Math.max(1, audience * reach[c][day]));
        }
    }

    /** Rough share of people within the targeting; it only sets the price of a touch. */
    private static double share(Targeting targeting, PeopleSpec people) {
        return switch (targeting) {
            case EVERYONE -> 1;
            case ACCOUNT_HOLDERS -> people.accountShare();
            case INTERESTED -> 0.25;
            case DECIDED -> people.baseHazard() * 2;
        };
    }

    /** Chance that a person within the targeting is touched that day. */
    double reach(int channel, int day) {
        return reach[channel][day];
    }

    /** What one touch costs that day, in micros. */
    long touchMicros(int channel, int day) {
        return touchMicros[channel][day];
    }
}
