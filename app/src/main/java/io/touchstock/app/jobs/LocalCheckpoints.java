package io.touchstock.app.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a job that runs without a cluster keeps its checkpoints: one folder a job, below the working directory. */
public final class LocalCheckpoints {

    private static final String COMPLETED = "_metadata";
    /** The folder of a run, the checkpoint's own, and the file that completes it. */
    private static final int DEPTH = 3;

    private LocalCheckpoints() {}

    static Path directory(String job) {
        return Path.of(".touchstock", "checkpoints", job).toAbsolutePath();
    }

    /** The newest complete checkpoint of a job, from which its next run goes on; empty before the first. */
    public static Optional<Path> newest(String job) {
        Path directory = directory(job);
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory, DEPTH)) {
            return files.filter(file -> file.getFileName().toString().equals(COMPLETED))
                    .max(Comparator.comparing(LocalCheckpoints::modified))
                    .map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for checkpoints in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
