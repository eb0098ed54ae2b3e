package io.touchstock.connectors.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Creates UTF-8 text files, gzip where the name ends in {@code .gz}, with the folders around them. */
final class TextOutput {

    private TextOutput() {}

    /** @throws BadFile if it cannot be created */
    static Writer create(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            OutputStream bytes = Files.newOutputStream(file);
            OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
            return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    static BadFile unwritable(Path file, IOException e) {
        return new BadFile(file, 0, null, "cannot be written: " + e + ".");
    }
}
