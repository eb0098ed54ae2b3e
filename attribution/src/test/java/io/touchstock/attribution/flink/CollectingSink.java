package io.touchstock.attribution.flink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Keeps what reaches it where the test can read it; one bucket a test and stream. */
public final class CollectingSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;
    private static final Map<String, List<Object>> BUCKETS = new ConcurrentHashMap<>();

    private final String bucket;

    private CollectingSink(String bucket) {
        this.bucket = bucket;
    }

    /** Applies a sink of that name, which is empty from now on. */
    public static <T> Consumer<DataStream<T>> into(String bucket) {
        BUCKETS.put(bucket, Collections.synchronizedList(new ArrayList<>()));
        return stream ->
                stream.sinkTo(new CollectingSink<>(bucket)).name(bucket).uid(bucket);
    }

    /** What reached the sink of that name, in the order of arrival. */
    @SuppressWarnings("unchecked") // the test knows what it sent there
    public static <T> List<T> in(String bucket) {
        return (List<T>) BUCKETS.get(bucket);
    }

    @Override
    @Deprecated
    public SinkWriter<T> createWriter(InitContext context) {
        return new Writer<>(BUCKETS.get(bucket));
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>(BUCKETS.get(bucket));
    }

    private record Writer<T>(List<Object> bucket) implements SinkWriter<T> {

        @Override
        public void write(T element, Context context) {
            bucket.add(element);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
    }
}
