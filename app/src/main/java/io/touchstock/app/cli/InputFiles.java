package io.touchstock.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that an option names, one by one or by the folder that they lie in. */
final class InputFiles {
    private static final Pattern READABLE = Pattern.compile("[^.].*\\.(csv|tsv|jsonl|json)(\\.gz)?");
    private static final Set<String> SIDE_FILES = Set.of("manifest.csv", "rejected.csv");

    private InputFiles() {}

    /**
     * The files; of a folder those in it that hold tables or events, by their names.
     *
     * @throws InputException if there is no such file, or a folder holds none
     */
    static List<Path> of(String option, List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(option, path));
            } else if (Files.isReadable(path)) {
                files.add(path.toAbsolutePath());
            } else {
                throw new InputException(option + ": there is no file " + path + " that can be read");
            }
        }
        return files;
    }

    private static List<Path> inFolder(String option, Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.map(Path::toAbsolutePath)
                    .filter(file -> READABLE.matcher(name(file)).matches() && !SIDE_FILES.contains(name(file)))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InputException(option + ": the folder " + folder
                        + " holds no file of .csv, .tsv, .jsonl or .json, plain or" + " .gz");
            }
            return files;
        } catch (IOException e) {
            throw new InputException(option + ": the folder " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
