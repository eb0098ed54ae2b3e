package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.MarkovCounts;
import io.touchstock.attribution.model.MarkovRecount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chains of the replicates, over the states that any of them reaches. */
final class ReplicateChains {

    private final MarkovRecount recount;
    private final List<Counter> counters = new ArrayList<>();

    /** Adds the counts of one replicate in one cell. */
    @FunctionalInterface
    private interface Counter {
        void count(int replicate);
    }

    ReplicateChains(int order, List<String> channels, Map<ChainCell, long[]> cells) {
        MarkovCounts once = new MarkovCounts(order, channels);
        cells.keySet().stream()
                .filter(cell -> !cell.isEnd())
                .forEach(cell -> once.addSteps(cell.fromChannels(), cell.toChannels(), 1));
        recount = new MarkovRecount(once.chain());
        cells.forEach((cell, counts) -> counters.add(counter(cell, counts)));
    }

    /** Valid until the next is asked for. */
    MarkovChain of(int replicate) {
        recount.begin();
        counters.forEach(counter -> counter.count(replicate));
        return recount.chain();
    }

    private Counter counter(ChainCell cell, long[] counts) {
        int from = recount.state(cell.fromChannels());
        return switch (cell.to()) {
            case ChainCell.CONVERSION -> replicate -> recount.addConversions(from, positive(cell, counts[replicate]));
            case ChainCell.NOTHING -> replicate -> recount.addNulls(from, positive(cell, counts[replicate]));
            case ChainCell.VALUE -> replicate -> recount.addValue(from, positive(cell, counts[replicate]));
            default -> {
                int step = recount.transition(from, recount.state(cell.toChannels()));
                yield replicate -> recount.addSteps(from, step, positive(cell, counts[replicate]));
            }
        };
    }

    private static long positive(ChainCell cell, long count) {
        if (count < 0) {
            throw new IllegalStateException(cell + " counts " + count
                    + "; more was taken back than added: merge all parts of the counts first");
        }
        return count;
    }
}
