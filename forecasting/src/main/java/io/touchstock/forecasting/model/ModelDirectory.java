package io.touchstock.forecasting.model;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The directory a model is kept in:
 *
 * <ul>
 *   <li>{@code model.properties}: the {@link Provenance}, one sorted {@code key=value} a line
 *   <li>{@code network.zip}: the network, in its library's own format
 *   <li>{@code training.csv}: the training curve
 * </ul>
 *
 * <p>While one model takes another's place, the earlier one lies for a moment in a sibling, {@code NAME.previous}; a
 * reader finds it there, so that a machine that stops in between loses nothing.
 */
public final class ModelDirectory {
    /** Raised when a directory can no longer be read by older code. */
    public static final int FORMAT = 1;

    private static final String PROVENANCE = "model.properties";
    private static final String NETWORK = "network.zip";
    private static final String CURVE = "training.csv";

    private final Path directory;
    private final Path previous;

    public ModelDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.previous = this.directory.resolveSibling(this.directory.getFileName() + ".previous");
    }

    /** Writes the network's file. */
    @FunctionalInterface
    public interface NetworkWriter {
        void writeTo(Path file) throws IOException;
    }

    /** Whether a model lies there. */
    public boolean holdsModel() {
        return holdsModel(home());
    }

    /** Another text whenever another model was written; empty while there is none. */
    public Optional<String> stamp() throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(home().resolve(PROVENANCE), BasicFileAttributes.class);
            return holdsModel()
                    ? Optional.of(file.lastModifiedTime() + "/" + file.size() + "/" + file.fileKey())
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public Path networkFile() {
        return home().resolve(NETWORK);
    }

    /** The directory, or where its model lies while another takes its place. */
    private Path home() {
        return !Files.exists(directory) && holdsModel(previous) ? previous : directory;
    }

    private static boolean holdsModel(Path directory) {
        return Files.isRegularFile(directory.resolve(PROVENANCE)) && Files.isRegularFile(directory.resolve(NETWORK));
    }

    /** Writes beside the directory first and swaps then, so that a reader finds the old model or the new one whole. */
    public void write(Provenance provenance, List<TrainingProgress> curve, NetworkWriter network) throws IOException {
        Path parent = directory.getParent();
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, directory.getFileName() + ".new");
        try {
            Files.writeString(fresh.resolve(PROVENANCE), text(provenance));
            Files.writeString(fresh.resolve(CURVE), csv(curve));
            network.writeTo(fresh.resolve(NETWORK));
            replaceBy(fresh);
        } finally {
            delete(fresh);
        }
    }

    /**
     * Moves a directory with a whole model into this place. Whenever that is interrupted, a reader finds the earlier
     * model or the new one, and the next call tidies up.
     *
     * @param fresh a sibling
     */
    public void replaceBy(Path fresh) throws IOException {
        if (Files.exists(directory)) {
            delete(previous);
            Files.move(directory, previous);
        }
        Files.move(fresh, directory);
        delete(previous);
    }

    /** Writes a further file beside the model's, at once or not at all. */
    public void note(String name, String text) throws IOException {
        Path home = home();
        Path fresh = Files.createTempFile(home, name, ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, home.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads where the model comes from.
     *
     * @throws IOException if there is no model, or it was written by newer code
     */
    public Provenance provenance() throws IOException {
        if (!holdsModel()) {
            throw new IOException("No model in " + directory + ": it must hold " + PROVENANCE + " and " + NETWORK
                    + "; train one first");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(home().resolve(PROVENANCE))) {
            properties.load(reader);
        }
        int format = Integer.parseInt(required(properties, "format"));
        if (format > FORMAT) {
            throw new IOException("The model in " + directory + " has format " + format + ", this program reads up to "
                    + FORMAT + "; use a newer program or train the model again");
        }
        return new Provenance(
                required(properties, "model.version"),
                required(properties, "model.kind"),
                LocalDate.parse(required(properties, "trained.as.of")),
                required(properties, "data.sha256"),
                Integer.parseInt(required(properties, "data.series")),
                Long.parseLong(required(properties, "seed")),
                group(properties, "config.", Function.identity()),
                group(properties, "version.", Function.identity()),
                group(properties, "metric.", Double::valueOf));
    }

    private String required(Properties properties, String key) throws IOException {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IOException(
                    directory.resolve(PROVENANCE) + " has no " + key + "; the file is damaged, train the model again");
        }
        return value;
    }

    private static <T> SortedMap<String, T> group(Properties properties, String prefix, Function<String, T> parse) {
        SortedMap<String, T> found = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), parse.apply(properties.getProperty(key)));
            }
        }
        return found;
    }

    private static String text(Provenance provenance) {
        SortedMap<String, String> lines = new TreeMap<>();
        lines.put("format", Integer.toString(FORMAT));
        lines.put("model.version", provenance.modelVersion());
        lines.put("model.kind", provenance.kind());
        lines.put("trained.as.of", provenance.trainedAsOf().toString());
        lines.put("data.sha256", provenance.dataHash());
        lines.put("data.series", Integer.toString(provenance.series()));
        lines.put("seed", Long.toString(provenance.seed()));
        provenance.config().forEach((key, value) -> lines.put("config." + key, value));
        provenance.versions().forEach((key, value) -> lines.put("version." + key, value));
        provenance.metrics().forEach((key, value) -> lines.put("metric." + key, value.toString()));
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            text.append(escaped(line.getKey()).replace(" ", "\\ "))
                    .append('=')
                    .append(escaped(line.getValue()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("=", "\\=")
                .replace(":", "\\:")
                .replace("#", "\\#");
    }

    private static String csv(List<TrainingProgress> curve) {
        StringBuilder csv = new StringBuilder("step,loss,validation_score,elapsed_seconds\n");
        for (TrainingProgress point : curve) {
            csv.append(point.step())
                    .append(',')
                    .append(point.loss())
                    .append(',')
                    .append(point.validationScore())
                    .append(',')
                    .append(point.elapsed().toMillis() / 1000.0)
                    .append('\n');
        }
        return csv.toString();
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
