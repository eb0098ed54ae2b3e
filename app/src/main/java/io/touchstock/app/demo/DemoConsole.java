package io.touchstock.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * What the demo says while it works: one line a stage with the time it took, a bar for what takes long, and a line of
 * live counts. On a terminal the running line is redrawn in place; elsewhere (a log, a pipe) only whole lines are
 * written.
 */
final class DemoConsole {
    private static final int BAR_CELLS = 24;
    private static final Duration PLAIN_PROGRESS_EVERY = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean terminal;
    private final int columns;
    private final InstantSource clock;
    private final long startedAtMillis;
    private String stage = "";
    private long stageStartedAtMillis;
    private long lastPlainMillis;

    DemoConsole(PrintWriter out, boolean terminal, int columns, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
        this.clock = clock;
        this.startedAtMillis = clock.millis();
    }

    synchronized void begin(String name) {
        stage = name;
        stageStartedAtMillis = clock.millis();
        lastPlainMillis = stageStartedAtMillis;
        if (terminal) {
            redraw("  … " + pad(name));
        }
    }

    /** Shows how far the running stage is. */
    synchronized void progress(double share, String detail) {
        if (terminal) {
            redraw("  … " + pad(stage) + bar(share) + "  " + detail);
        } else if (clock.millis() - lastPlainMillis >= PLAIN_PROGRESS_EVERY.toMillis()) {
            lastPlainMillis = clock.millis();
            out.println("  … " + pad(stage) + bar(share) + "  " + detail);
        }
    }

    synchronized void done(String result) {
        double seconds = (clock.millis() - stageStartedAtMillis) / 1000.0;
        clearLine();
        out.println("  ✓ " + pad(stage) + result + String.format(Locale.ROOT, "  (%.1f s)", seconds));
    }

    /** Redraws the line of live counts; where there is no terminal a line every few seconds. */
    synchronized void live(String counts) {
        if (terminal) {
            redraw("  ● " + elapsed() + "  " + counts);
        } else if (clock.millis() - lastPlainMillis >= PLAIN_PROGRESS_EVERY.toMillis()) {
            lastPlainMillis = clock.millis();
            out.println("  ● " + elapsed() + "  " + counts);
        }
    }

    synchronized void print(String text) {
        clearLine();
        out.println(text);
        out.flush();
    }

    private String elapsed() {
        long seconds = (clock.millis() - startedAtMillis) / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void redraw(String line) {
        clearLine();
        out.print(line.length() < columns ? line : line.substring(0, columns - 1));
        out.flush();
    }

    private void clearLine() {
        if (terminal) {
            out.print("\r\u001b[K");
        }
    }

    static String bar(double share) {
        int full = (int) Math.round(Math.max(0, Math.min(1, share)) * BAR_CELLS);
        return "█".repeat(full) + "░".repeat(BAR_CELLS - full) + String.format(Locale.ROOT, " %3.0f %%", share * 100);
    }

    private static String pad(String name) {
        return String.format(Locale.ROOT, "%-16s", name);
    }
}
