package io.touchstock.attribution.model;

/**
 * A model over paths of which every replicate of a bootstrap has its own counts. Paths are added once with the counts
 * of all replicates, then each replicate is credited apart. Not safe for use by several threads.
 */
public interface ReplicatedModel {

    /**
     * Counts a path.
     *
     * @param path channels in the order of the touches, by alphabetical place; not empty
     * @param conversions one number a replicate
     * @param microsPerConversion what a conversion is worth, in millionths of the currency
     * @param nulls journeys that ended without a conversion, one number a replicate
     */
    void add(int[] path, long[] conversions, double microsPerConversion, long[] nulls);

    /** What each channel earns in a replicate, without the conversions that nothing led to. */
    ChannelSums credits(int replicate);
}
