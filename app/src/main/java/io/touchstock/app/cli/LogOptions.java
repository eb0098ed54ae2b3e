package io.touchstock.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where log lines go. The logging library reads these properties when it starts, which is after the command line. */
public final class LogOptions {

    @Option(
            names = "--log-file",
            paramLabel = "FILE",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Write a log of the engines' work to this file; the console stays quiet.")
    void logTo(Path file) {
        if (file != null) {
            System.setProperty("touchstock.log.file", file.toString());
            System.setProperty("touchstock.log.root", "info");
            System.setProperty("touchstock.log.file.level", "info");
        }
    }
}
