package io.touchstock.app.shop;

import java.util.List;

/**
 * What all channels did over a span of days.
 *
 * <p>Taking out one channel while the others stay does not add up to taking out all: effects saturate, so that others
 * make good part of what one would have raised; channels that follow interest lose their audience with the one that
 * raised it, so that the same sale can be missed for both; and who buys less often is readier for the next purchase.
 *
 * @param decisions wishes to buy by people with journeys, served or not
 * @param decisionsWithoutAny the same had every channel been silent
 * @param channels what each was missed for alone, in the order of the scenario
 */
public record MediaTruth(long decisions, long decisionsWithoutAny, List<ChannelTruth> channels) {

    public MediaTruth {
        channels = List.copyOf(channels);
    }

    /** Decisions that all channels together caused. */
    public long incrementalTogether() {
        return decisions - decisionsWithoutAny;
    }

    /** Sum over the channels of what each alone was missed for. */
    public long incrementalOneByOne() {
        return channels.stream().mapToLong(ChannelTruth::incrementalDecisions).sum();
    }
}
