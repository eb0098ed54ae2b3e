package io.touchstock.benchmarks.stock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How stock-out alerts stood against the truth, over many items.
 *
 * <p>An alert is right if, with nothing ordered after the night on which it opened, a buyer finds the shelf empty
 * within the item's horizon. A stock-out is warned of if an alert stood at the end of the day three days before. The
 * horizon is the lead time and the wait for the next chance to order, in whole days.
 */
final class AlertTally {

    static final int NOTICE_DAYS = 3;

    private final List<Integer> leadDays = new ArrayList<>();
    private int opened;
    private int right;
    private int rightInTime;
    private int stockouts;
    private int warned;
    private int unseen;
    private int unseenWarned;
    private long openNights;

    /**
     * Adds an item.
     *
     * @param open nights at whose end an alert stood
     * @param empty nights at whose end the system showed an empty shelf
     * @param from first day scored
     * @param to day after the last
     */
    void add(ItemTruth truth, BitSet open, BitSet empty, int from, int to, int horizonDays) {
        for (int night = from; night < to; night++) {
            if (open.get(night)) {
                openNights++;
                if (!open.get(night - 1)) {
                    opened++;
                    int first = truth.firstEmptyDayWithoutOrders(night, horizonDays);
                    right += first > 0 ? 1 : 0;
                    rightInTime += first >= night + NOTICE_DAYS ? 1 : 0;
                }
            }
        }
        BitSet known = (BitSet) open.clone();
        known.or(empty);
        for (int day : truth.stockouts(from, to)) {
            boolean inTime = known.get(day - NOTICE_DAYS);
            if (truth.phantomUnits(day) > 0) {
                unseen++;
                unseenWarned += inTime ? 1 : 0;
                continue;
            }
            stockouts++;
            warned += inTime ? 1 : 0;
            if (known.get(day - 1)) {
                leadDays.add(day - 1 - known.previousClearBit(day - 1));
            } else {
                leadDays.add(0);
            }
        }
    }

    int opened() {
        return opened;
    }

    double precision() {
        return (double) right / opened;
    }

    /** Share of alerts that were right and came three days or more before. */
    double precisionInTime() {
        return (double) rightInTime / opened;
    }

    /** Of the stock-outs that the system could see. */
    double recall() {
        return (double) warned / stockouts;
    }

    int stockouts() {
        return stockouts;
    }

    /** Stock-outs behind stock that was on record but not there. */
    int unseenStockouts() {
        return unseen;
    }

    double recallOfAll() {
        return (double) (warned + unseenWarned) / (stockouts + unseen);
    }

    double medianLeadDays() {
        return leadDays.isEmpty() ? 0 : leadDays.stream().sorted().toList().get(leadDays.size() / 2);
    }

    long openNights() {
        return openNights;
    }
}
