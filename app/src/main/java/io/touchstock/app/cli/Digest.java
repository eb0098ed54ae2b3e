package io.touchstock.app.cli;

import io.touchstock.app.report.RunReport.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Says which file was read, so that a report can be traced to it. */
final class Digest {
    private static final int BUFFER_BYTES = 1 << 16;

    private Digest() {}

    static Source source(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Source(file.toString(), 0, "not a regular file: it could be read only once");
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
            return new Source(
                    Objects.toString(file.getFileName(), file.toString()),
                    bytes,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read again for its checksum: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
