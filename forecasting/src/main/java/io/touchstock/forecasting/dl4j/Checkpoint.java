package io.touchstock.forecasting.dl4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Members that are trained already, in a directory, each with a key of what it was trained on and how. With another key
 * a member is trained again.
 */
public final class Checkpoint {
    /** Keeps nothing. */
    public static final Checkpoint NONE = new Checkpoint(null);

    private final Path directory;

    private Checkpoint(Path directory) {
        this.directory = directory;
    }

    /** Keeps members in a directory, which is made when the first is done. */
    public static Checkpoint in(Path directory) {
        return new Checkpoint(directory);
    }

    /** A member, or {@code null} if it has yet to be trained. */
    ComputationGraph load(int member, String key) {
        try {
            if (directory == null
                    || !Files.exists(key(member))
                    || !Files.readString(key(member)).equals(key)) {
                return null;
            }
            return ComputationGraph.load(network(member).toFile(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the checkpoint " + network(member), e);
        }
    }

    /** Writes the key last: a member without one does not count. */
    void save(int member, String key, ComputationGraph network) {
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(key(member));
            network.save(network(member).toFile(), false);
            Files.writeString(key(member), key);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the checkpoint " + network(member), e);
        }
    }

    /** Removes what was kept. */
    public void clear() throws IOException {
        if (directory == null || !Files.isDirectory(directory)) {
            return;
        }
        for (int member = 0; Files.exists(network(member)) || Files.exists(key(member)); member++) {
            Files.deleteIfExists(network(member));
            Files.deleteIfExists(key(member));
        }
        Files.deleteIfExists(directory);
    }

    private Path network(int member) {
        return directory.resolve("member-" + member + ".zip");
    }

    private Path key(int member) {
        return directory.resolve("member-" + member + ".key");
    }
}
