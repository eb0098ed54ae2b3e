package io.touchstock.attribution.learned;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.Properties;

/**
 * The directory a learned model is kept in. It holds one file, {@code lstm.properties}: the weights, the channels, the
 * provenance and the evaluation, one {@code key=value} a line.
 */
public final class LearnedDirectory {

    private static final String FILE = "lstm.properties";

    private final Path directory;

    public LearnedDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** Whether a model lies there. */
    public boolean holdsModel() {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /** Writes a model; a reader finds the one before or this one whole. */
    public void write(LearnedRun run) throws IOException {
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(directory, "lstm", ".new");
        try {
            Files.writeString(fresh, LearnedFormat.text(run));
            Files.move(fresh, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Reads the model.
     *
     * @throws IOException if there is none, it was written by newer code, or the file is damaged
     */
    public LearnedRun read() throws IOException {
        if (!holdsModel()) {
            throw new IOException("no learned model in " + directory + ": it must hold " + FILE + "; train one first");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(FILE))) {
            properties.load(reader);
            return LearnedFormat.read(new FormatFields(properties));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    directory.resolve(FILE) + " cannot be used: " + e.getMessage() + "; train the model again", e);
        }
    }
}
