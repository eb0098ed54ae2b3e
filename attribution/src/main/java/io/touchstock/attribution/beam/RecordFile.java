package io.touchstock.attribution.beam;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;

/** Files of coded elements, one behind the other, in a work directory. */
final class RecordFile {

    private RecordFile() {}

    static <T> Path write(Path directory, String prefix, Iterable<T> elements, Coder<T> coder) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(directory), prefix, ".bin");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (T element : elements) {
                coder.encode(element, out);
            }
        }
        return file;
    }

    static <T> void read(Path file, Coder<T> coder, Consumer<T> sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            while (hasMore(in)) {
                sink.accept(coder.decode(in));
            }
        }
    }

    /** All elements of all files with the prefix. */
    static <T> List<T> readAll(Path directory, String prefix, Coder<T> coder) {
        List<T> elements = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, prefix + "*.bin")) {
            for (Path file : files) {
                read(file, coder, elements::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back the results in " + directory, e);
        }
        return elements;
    }

    private static boolean hasMore(InputStream in) throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }
}
