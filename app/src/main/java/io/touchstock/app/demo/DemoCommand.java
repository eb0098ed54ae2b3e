package io.touchstock.app.demo;

import io.touchstock.app.cli.DurationOption;
import io.touchstock.app.config.ConfigFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchstock demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Opens a simulated shop on an embedded Kafka and Flink, and shows what Touchstock makes of it.")
public final class DemoCommand implements Callable<Integer> {

    private static final long SECONDS_TO_CLOSE = 60;
    private static final int DEFAULT_COLUMNS = 100;

    @Option(
            names = "--for",
            paramLabel = "60s",
            description = "How long the shop stays open once the jobs run. Default: until Ctrl-C.")
    private String limit;

    @Option(
            names = "--day",
            paramLabel = "3s",
            defaultValue = "3s",
            description = "How long one of the shop's days takes. Default: 3s.")
    private String day = "3s";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Another seed is another shop. Default: 7.")
    private long seed;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = ".touchstock/demo",
            description = "Where the model is kept and the reports are left. Default: .touchstock/demo.")
    private Path folder = Path.of(".touchstock", "demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        DemoOptions options = new DemoOptions(
                limit == null ? Optional.empty() : Optional.of(DurationOption.of("--for", limit)),
                DurationOption.of("--day", day),
                seed,
                folder);
        boolean terminal = Help.Ansi.AUTO.enabled();
        DemoConsole console = new DemoConsole(spec.commandLine().getOut(), terminal, columns(), InstantSource.system());
        DemoTables tables =
                new DemoTables(terminal, ConfigFile.defaults().journeys().models());
        Demo demo = new Demo(options, console, tables);
        CountDownLatch ended = new CountDownLatch(1);
        Thread onInterrupt = new Thread(
                () -> {
                    demo.stop();
                    await(ended);
                },
                "demo-close");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            demo.run();
        } finally {
            ended.countDown();
        }
        return 0;
    }

    /** A line that the terminal would break cannot be drawn again in its place. The launcher passes the width on. */
    private static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,4}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                System.err.println("touchstock: the demo did not close in time; its folder may hold a run-* left over");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
