package io.touchstock.attribution.dl4j;

import io.touchstock.attribution.learned.EncodedJourney;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws batches without end: each pass over the journeys is shuffled, and within a pool of some batches journeys of
 * like length go together, so that little of a batch is padding.
 */
final class LengthBatches {
    private static final int BATCHES_A_POOL = 8;

    private final List<EncodedJourney> journeys;
    private final int batchSize;
    private final SplittableRandom random;
    private final List<List<EncodedJourney>> ready = new ArrayList<>();

    LengthBatches(List<EncodedJourney> journeys, int batchSize, SplittableRandom random) {
        this.journeys = new ArrayList<>(journeys);
        this.batchSize = batchSize;
        this.random = random;
    }

    List<EncodedJourney> next() {
        if (ready.isEmpty()) {
            startPass();
        }
        return ready.remove(ready.size() - 1);
    }

    private void startPass() {
        shuffle(journeys);
        int pool = batchSize * BATCHES_A_POOL;
        for (int from = 0; from < journeys.size(); from += pool) {
            List<EncodedJourney> alike =
                    new ArrayList<>(journeys.subList(from, Math.min(journeys.size(), from + pool)));
            alike.sort(Comparator.comparingInt(journey -> journey.touches().length));
            for (int at = 0; at < alike.size(); at += batchSize) {
                ready.add(alike.subList(at, Math.min(alike.size(), at + batchSize)));
            }
        }
        shuffle(ready);
    }

    /** Fisher and Yates. */
    private <T> void shuffle(List<T> items) {
        for (int last = items.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T moved = items.get(last);
            items.set(last, items.get(other));
            items.set(other, moved);
        }
    }
}
