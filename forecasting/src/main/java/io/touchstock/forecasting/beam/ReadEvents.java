package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Reads files, each in one go, for the place of an event in its file may matter. */
final class ReadEvents<T, O> extends DoFn<KV<Integer, String>, O> {
    private static final long serialVersionUID = 1L;

    private final EventReader<T> reader;
    private final Placed<T, O> mapping;
    private final TupleTag<O> events;
    private final TupleTag<Rejected> rejected;

    /** What becomes of an event that stands at a place. */
    @FunctionalInterface
    interface Placed<T, O> extends Serializable {
        O at(int file, long number, T event);
    }

    ReadEvents(EventReader<T> reader, Placed<T, O> mapping, TupleTag<O> events, TupleTag<Rejected> rejected) {
        this.reader = reader;
        this.mapping = mapping;
        this.events = events;
        this.rejected = rejected;
    }

    @ProcessElement
    public void read(@Element KV<Integer, String> file, MultiOutputReceiver out) {
        read(file.getKey(), Path.of(file.getValue()), out.get(events)::output, out.get(rejected)::output);
    }

    private void read(int number, Path file, Consumer<O> sink, Consumer<Rejected> refused) {
        AtomicLong read = new AtomicLong();
        try {
            reader.read(file, event -> sink.accept(mapping.at(number, read.incrementAndGet(), event)), refused);
        } catch (BadFile e) {
            if (read.get() == 0) {
                throw e;
            }
            refused.accept(new Rejected(e.file(), e.line(), e.reason() + " The rest of the file was not read.", ""));
        }
    }
}
