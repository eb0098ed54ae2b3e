package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.bootstrap.ChainCell;
import io.touchstock.connectors.event.RowDimension;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes what a journey adds to its day: {@link PeriodTotals} in memory, keyed state in a stream. All that is added can
 * be taken back, and what nothing is left of is forgotten.
 */
public interface DailySums {

    /** Adds a journey that became true, or takes back one that is no longer. */
    default void add(DailyContribution contribution) {
        contribution.addTo(this);
    }

    /** Adds to the counts of a path. */
    void addPath(LocalDate day, List<RowLabel> path, PathTotals counts);

    /**
     * Adds to a sum of credits.
     *
     * @param weights how often each replicate counts the journey; null without replicates
     */
    void addCredit(LocalDate day, CreditKey key, CreditShare share, int[] weights);

    /**
     * Adds to the counts of a Markov chain in a dimension.
     *
     * @param counts one a replicate
     */
    void addToChain(LocalDate day, RowDimension dimension, ChainCell cell, long[] counts);

    /** Notes what was spent; a later figure for the same day, channel and campaign replaces the earlier. */
    void putSpend(SpendKey key, long costMicros);
}
