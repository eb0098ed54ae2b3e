package io.touchstock.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the results go. Checked before anything is read, so that no run fails at its end for want of a place. */
record OutputFolder(Path path) {

    /** @throws InputException if it is a file or cannot be written to */
    static OutputFolder prepared(Path path) {
        return prepared("--out", path);
    }

    /**
     * The same for another option.
     *
     * @throws InputException if it is a file or cannot be written to
     */
    static OutputFolder prepared(String option, Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new InputException(option + ": " + path + " is a file; name a folder");
        }
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".touchstock", ".probe"));
        } catch (IOException e) {
            throw new InputException(option + ": " + path + " cannot be written to ("
                    + e.getClass().getSimpleName() + "); name a folder that you may write to");
        }
        return new OutputFolder(path);
    }

    Path file(String name) {
        return path.resolve(name);
    }

    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new InputException("--out: " + file(name) + " cannot be written: " + e.getMessage());
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new InputException(
                    "--out: " + file(name) + " of an earlier run cannot be deleted: " + e.getMessage());
        }
    }
}
