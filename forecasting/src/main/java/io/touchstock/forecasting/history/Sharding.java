package io.touchstock.forecasting.history;

import io.touchstock.forecasting.series.SeriesId;

/** Which series stand together: told by their names alone, so that it is the same in every run. */
public final class Sharding {
    private Sharding() {}

    /**
     * How many shards hold so many series.
     *
     * @param most series that a shard should hold, at least 1
     */
    public static int shards(long series, int most) {
        return Math.toIntExact(Math.max(1, (series + most - 1) / most));
    }

    /** The shard of a series, from 0. */
    public static int shardOf(SeriesId series, int shards) {
        return Math.floorMod(mixed(series.toString().hashCode()), shards);
    }

    /**
     * Hashes of names that differ in their last letters differ in their last bits only; this spreads them (Murmur3).
     */
    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
