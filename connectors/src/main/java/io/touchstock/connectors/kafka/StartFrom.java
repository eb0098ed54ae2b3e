package io.touchstock.connectors.kafka;

import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Where a job begins to read that has no checkpoint to go on from. */
public enum StartFrom {
    /** At the oldest record there is. */
    EARLIEST,
    /** Behind the newest record there is. */
    LATEST,
    /** Where the consumer group left off; at the oldest record where it never was. */
    COMMITTED;

    OffsetsInitializer offsets() {
        return switch (this) {
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
        };
    }
}
