package io.touchstock.forecasting.beam;

import io.touchstock.connectors.files.BadFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A folder of files that are written shard by shard, each as a whole or not at all: a shard that is written again
 * replaces what was there.
 *
 * @param path as text, since paths do not travel
 * @param name with which the files begin
 */
record ShardFolder(String path, String name) implements Serializable {
    static final String MANIFEST = "manifest.csv";
    static final String REJECTED = "rejected.csv";

    /** For example {@code demand-00003-of-00016.csv.gz}. */
    String shard(int number, int shards) {
        return String.format(Locale.ROOT, "%s-%05d-of-%05d.csv.gz", name, number, shards);
    }

    /** Writes under another name and puts the file in its place when it is complete. */
    void write(String file, Consumer<Path> writer) {
        Path folder = Path.of(path);
        Path unfinished = folder.resolve(".unfinished-" + file);
        writer.accept(unfinished);
        try {
            Files.move(unfinished, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadFile(folder.resolve(file), 0, null, "cannot be written: " + e.getMessage());
        }
    }

    /** Makes the folder, and takes away what an earlier run wrote into it. */
    void clear() {
        Path folder = Path.of(path);
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(
                    folder, "{" + name + "-?????-of-?????.csv.gz," + MANIFEST + "," + REJECTED + ",.unfinished-*}")) {
                for (Path file : old) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new BadFile(folder, 0, null, "cannot be written to: " + e.getMessage());
        }
    }
}
