package io.touchstock.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder for all temporary files of this process, engines included, which goes when the process goes. The engines
 * clean up after themselves, but not always before the process ends.
 */
final class ProcessScratch {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private ProcessScratch() {}

    /** Must run before anything asks where temporary files go. Without a writable place everything stays as it was. */
    static void install() {
        try {
            Path folder = Files.createTempDirectory("touchstock-");
            System.setProperty("java.io.tmpdir", folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete " + folder));
        } catch (IOException e) {
            System.setProperty("touchstock.scratch", "none: " + e.getMessage());
        }
    }

    /** Others may still be writing, so it tries again until nothing is left or patience is. */
    private static void delete(Path folder) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(folder) && System.nanoTime() < deadline) {
            try (Stream<Path> found = Files.walk(folder)) {
                List<Path> deepestFirst =
                        found.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
