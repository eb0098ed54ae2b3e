package io.touchstock.app.shop;

/** A channel with what is looked up for every person and day. */
final class Reach {
    final ChannelSpec channel;
    final int index;
    /** The stream of its draws: made of the name, so that it stays when other channels go. */
    final long key;

    /** Fresh touches of the channel by person; null where nobody tires. */
    final float[] wear;

    private final MediaPlan plan;
    private final double[] campaignSums;

    Reach(ChannelSpec channel, int index, MediaPlan plan, People people) {
        this.channel = channel;
        this.index = index;
        this.key = Chance.hash(channel.name());
        this.wear = channel.fatigue() > 0 ? people.wear(channel.name()) : null;
        this.plan = plan;
        this.campaignSums = new double[channel.campaigns().size()];
        double sum = 0;
        for (int i = 0; i < campaignSums.length; i++) {
            sum += channel.campaigns().get(i).share();
            campaignSums[i] = sum;
        }
    }

    /** Chance that a person within the targeting is touched on that day. */
    double at(int day) {
        return plan.reach(index, day);
    }

    long costMicros(int day) {
        return plan.touchMicros(index, day);
    }

    /** The index of the campaign that a draw falls to. */
    int campaign(double unit) {
        double target = unit * campaignSums[campaignSums.length - 1];
        int campaign = 0;
        while (campaign < campaignSums.length - 1 && campaignSums[campaign] <= target) {
            campaign++;
        }
        return campaign;
    }
}
