package io.touchstock.connectors.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens text files: plain or gzip, UTF-8 or, by its byte order mark, UTF-16. Refuses bytes that are no text. */
final class TextInput {

    private static final int BUFFER_BYTES = 1 << 16;

    private TextInput() {}

    /** @throws BadFile if there is no such file, or it cannot be read */
    static BufferedReader open(Path file) {
        if (!Files.exists(file)) {
            throw new BadFile(file, 0, null, "there is no such file. Check the path.");
        }
        if (Files.isDirectory(file)) {
            throw new BadFile(file, 0, null, "is a folder. Name a file.");
        }
        try {
            return reader(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What an error while reading means to the user. It names no line, for bytes are read far ahead of lines. */
    static BadFile unreadable(Path file, IOException e) {
        return new BadFile(file, 0, null, reason(e));
    }

    private static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "holds bytes that are no UTF-8 text. Save it as UTF-8.";
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return "is gzip that is damaged or ends too early. Compress it again.";
        }
        return "cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".";
    }

    private static BufferedReader reader(InputStream raw) throws IOException {
        try {
            InputStream in = startsWith(raw, 0x1f, 0x8b)
                    ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER_BYTES), BUFFER_BYTES)
                    : raw;
            Charset charset = StandardCharsets.UTF_8;
            if (startsWith(in, 0xef, 0xbb, 0xbf)) {
                in.skipNBytes(3);
            } else if (startsWith(in, 0xfe, 0xff) || startsWith(in, 0xff, 0xfe)) {
                charset = StandardCharsets.UTF_16;
            }
            return new BufferedReader(
                    new InputStreamReader(
                            in,
                            charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    BUFFER_BYTES);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int each : bytes) {
            same &= in.read() == each;
        }
        in.reset();
        return same;
    }
}
