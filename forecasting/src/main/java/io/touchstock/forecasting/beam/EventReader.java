package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a file of events, there where the pipeline runs. */
@FunctionalInterface
public interface EventReader<T> extends Serializable {
    /**
     * Reads the file to its end, in its order, whatever its lines hold.
     *
     * @param rejected lines that cannot be used
     * @throws BadFile if the file as a whole cannot be used
     */
    void read(Path file, Consumer<T> events, Consumer<Rejected> rejected);
}
