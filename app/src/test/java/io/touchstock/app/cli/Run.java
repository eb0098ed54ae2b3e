package io.touchstock.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What a command printed and how it ended. */
record Run(int code, String out, String err) {

    static Run of(Object command, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Commands.execute(new CommandLine(command), words, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }

    static Run attribute(Object... args) {
        return of(new AttributeCommand(), args);
    }

    /** The arguments and more of them. */
    static Object[] with(List<?> arguments, Object... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray();
    }

    /** The folder of data that is not part of the project; it may be missing. */
    static Path sharedData() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("../shared/data/attribution"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("no-shared-data") : folder.resolve("../shared/data/attribution");
    }
}
