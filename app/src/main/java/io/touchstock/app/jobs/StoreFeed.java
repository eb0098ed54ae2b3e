package io.touchstock.app.jobs;

import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.store.ElsewhereException;
import io.touchstock.connectors.store.FeedPosition;
import io.touchstock.connectors.store.Origin;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreBatch;
import io.touchstock.connectors.store.StoreException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;

/**
 * Writes records to the store, together with how far their partitions have been read. What cannot be decoded, or what
 * the database refuses for good, becomes a refused input of the job {@code store}.
 */
final class StoreFeed {

    private static final String JOB = "store";

    private final ReportStore store;
    private final Map<String, EventCodec<?>> codecs;
    private final Set<String> refusedElsewhere;
    private final DecodeRules rules;
    private final Map<Place, Long> stands = new HashMap<>();

    /**
     * @param codecs by the full names of their topics
     * @param refusedElsewhere topics whose bad records the jobs refuse, so that they need not be told here again
     */
    StoreFeed(ReportStore store, Map<String, EventCodec<?>> codecs, Set<String> refusedElsewhere, DecodeRules rules) {
        this.store = store;
        this.codecs = Map.copyOf(codecs);
        this.refusedElsewhere = Set.copyOf(refusedElsewhere);
        this.rules = rules;
        store.positions()
                .forEach(position -> stands.put(new Place(position.topic(), position.partition()), position.next()));
    }

    /**
     * Writes all of the records.
     *
     * @param ends where a partition ends, given that it ends no earlier than what follows the record
     * @throws StoreException if the store is away; the same records may be given again
     * @throws ElsewhereException if another process has fed the store
     */
    void write(List<RawRecord> records, ToLongBiFunction<RawRecord, Long> ends, Instant now) {
        if (records.isEmpty()) {
            return;
        }
        try {
            write(batch(records, ends, now), records);
        } catch (StoreException e) {
            if (e.worthRetrying()) {
                throw e;
            }
            if (records.size() > 1) {
                int half = records.size() / 2;
                write(records.subList(0, half), ends, now);
                write(records.subList(half, records.size()), ends, now);
            } else {
                write(refusal(records.get(0), e, ends, now), records);
            }
        }
    }

    private void write(StoreBatch batch, List<RawRecord> records) {
        store.write(batch);
        records.forEach(raw -> stands.put(Place.of(raw), raw.offset() + 1));
    }

    private StoreBatch batch(List<RawRecord> records, ToLongBiFunction<RawRecord, Long> ends, Instant now) {
        StoreBatch batch = new StoreBatch();
        Map<Place, Reach> reached = new LinkedHashMap<>();
        for (RawRecord raw : records) {
            EventCodec<?> codec = codecs.get(raw.topic());
            codec.decoder(rules)
                    .decode(raw)
                    .fold(
                            event -> add(batch, event, raw),
                            refused -> refusedElsewhere.contains(raw.topic())
                                    ? refused
                                    : add(batch, refused.by(JOB), raw));
            long eventMillis = codec.decoder(rules).eventTimeMillis(raw);
            reached.merge(
                    Place.of(raw),
                    new Reach(raw, eventMillis),
                    (before, after) -> new Reach(raw, Math.max(before.eventMillis(), eventMillis)));
        }
        reached.forEach((place, reach) -> advance(batch, place, reach, ends, now));
        return batch;
    }

    private static Object add(StoreBatch batch, Record event, RawRecord raw) {
        batch.add(
                event,
                new Origin(raw.topic(), raw.partition(), raw.offset(), Instant.ofEpochMilli(raw.timestampMillis())));
        return event;
    }

    private StoreBatch refusal(
            RawRecord raw, StoreException problem, ToLongBiFunction<RawRecord, Long> ends, Instant now) {
        StoreBatch batch = new StoreBatch();
        String payload = raw.payload() == null ? "" : raw.payload();
        add(
                batch,
                new Rejected(raw.source(), raw.offset(), "the store refuses it: " + problem.getMessage(), payload)
                        .by(JOB),
                raw);
        advance(batch, Place.of(raw), new Reach(raw, Long.MIN_VALUE), ends, now);
        return batch;
    }

    private void advance(
            StoreBatch batch, Place place, Reach reach, ToLongBiFunction<RawRecord, Long> ends, Instant now) {
        RawRecord last = reach.last();
        long next = last.offset() + 1;
        batch.advance(
                stands.getOrDefault(place, 0L),
                new FeedPosition(
                        place.topic(),
                        place.partition(),
                        next,
                        ends.applyAsLong(last, next),
                        Instant.ofEpochMilli(last.timestampMillis()),
                        reach.eventMillis() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(reach.eventMillis()),
                        now));
    }

    private record Place(String topic, int partition) {
        static Place of(RawRecord raw) {
            return new Place(raw.topic(), raw.partition());
        }
    }

    private record Reach(RawRecord last, long eventMillis) {}
}
