package io.touchstock.connectors.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes into the store at once, wholly or not at all. Not thread-safe. */
public final class StoreBatch {

    private final Map<Class<?>, List<Versioned<?>>> events = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int size;

    /**
     * Adds an event.
     *
     * @param event one of the records of {@code connectors.event}
     * @throws IllegalArgumentException if the store keeps no events of its kind
     */
    public void add(Record event, Origin origin) {
        if (!kinds().contains(event.getClass())) {
            throw new IllegalArgumentException("event is a " + event.getClass().getSimpleName()
                    + ", of which the store keeps nothing. Leave its topic out.");
        }
        events.computeIfAbsent(event.getClass(), kind -> new ArrayList<>()).add(new Versioned<>(event, origin));
        size++;
    }

    /**
     * Says how far the events reach in their partition.
     *
     * @param from where the store stood before; {@link ReportStore#write} refuses the batch if it does not stand there
     * @param position where it stands then
     */
    public void advance(long from, FeedPosition position) {
        steps.add(new Step(from, position));
    }

    /** How many events it holds. */
    public int size() {
        return size;
    }

    /** Of which records the store keeps something. */
    public static Set<Class<?>> kinds() {
        return StoreWriter.kinds();
    }

    List<Step> steps() {
        return steps;
    }

    Map<Class<?>, List<Versioned<?>>> events() {
        return events;
    }

    record Step(long from, FeedPosition to) {
        Instant at() {
            return to.updatedAt();
        }
    }
}
