package io.touchstock.app.cli;

import io.touchstock.app.config.BadConfigException;
import io.touchstock.connectors.files.BadFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs commands so that every error ends in one clear line and the right exit code. */
public final class Commands {
    private static final int INTERNAL = 1;
    private static final int INPUT = 2;

    private Commands() {}

    /** Runs the command line; never throws, never prints a stack trace unless {@code touchstock.debug} is set. */
    public static int execute(CommandLine commands, String[] args, PrintWriter out, PrintWriter err) {
        commands.setOut(out);
        commands.setErr(err);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        commands.setParameterExceptionHandler((e, ignored) -> usage(e));
        commands.setExecutionExceptionHandler((e, command, parsed) -> failure(e, command));
        int code = commands.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static int usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e.getArgSpec() == null && e.getMessage().startsWith("Missing required subcommand")) {
            command.usage(command.getErr());
            return INPUT;
        }
        String hint = "";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String written = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
            hint = io.touchstock.app.config.Nearest.to(written, words(command))
                    .map(word -> ": did you mean " + word + "?")
                    .orElse("");
        }
        String message = e.getMessage().replaceAll("\\s*\\R\\s*", " ");
        command.getErr().println("touchstock: " + message + hint);
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return INPUT;
    }

    private static List<String> words(CommandLine command) {
        return Stream.concat(
                        command.getCommandSpec().optionsMap().keySet().stream(),
                        command.getSubcommands().keySet().stream())
                .toList();
    }

    private static int failure(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        Throwable told = told(e);
        if (told instanceof BadFile bad) {
            err.println(InputException.at(bad.file(), bad.line(), bad.column(), bad.reason())
                    .getMessage());
            return INPUT;
        } else if (told instanceof InputException || told instanceof BadConfigException) {
            err.println(told.getMessage());
            return INPUT;
        }
        err.println("touchstock: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                + " (an error of Touchstock, not of your input; -Dtouchstock.debug=true shows where)");
        if (Boolean.getBoolean("touchstock.debug")) {
            e.printStackTrace(err);
        }
        return INTERNAL;
    }

    /** An engine wraps what a reader said; the reader's words are the ones to show. */
    private static Throwable told(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadFile || cause instanceof InputException || cause instanceof BadConfigException) {
                return cause;
            }
        }
        return e;
    }
}
