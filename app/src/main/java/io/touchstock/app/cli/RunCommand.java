package io.touchstock.app.cli;

import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.DefaultFile;
import io.touchstock.app.config.Nearest;
import io.touchstock.app.config.TouchstockConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs one of the streaming jobs against a Kafka. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs a streaming job between the topics of a Kafka: journeys (attribution), demand (forecasts) or"
                        + " stock (alerts); or store, which keeps what they tell in a database. On a Flink cluster if one submits it, otherwise in this process until Ctrl-C.")
public final class RunCommand implements Callable<Integer> {

    /** The jobs. */
    enum Job {
        JOURNEYS,
        DEMAND,
        STOCK,
        STORE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "JOB",
            arity = "0..1",
            converter = JobByName.class,
            description = "journeys, demand, stock or store.")
    private Job job;

    @Option(names = "--config", paramLabel = "FILE", description = "HOCON, JSON or properties file with the settings.")
    private Path config;

    @Option(
            names = "--print-config",
            description = "Print a complete file with every default and its meaning, and end.")
    private boolean printConfig;

    @Option(names = "--check", description = "Check the file, say what is wrong with it, and end.")
    private boolean checkOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (printConfig) {
            out.print(DefaultFile.text());
            return 0;
        }
        if (job == null) {
            throw new InputException("run: name the job: journeys, demand, stock or store");
        }
        if (config == null) {
            throw new InputException(
                    "run: give --config FILE; 'touchstock run --print-config' prints one to start from");
        }
        TouchstockConfig settings = ConfigFile.read(config);
        if (checkOnly) {
            out.println(config + ": all settings are fine");
            return 0;
        }
        new JobRunner(settings, config, out).run(job);
        return 0;
    }

    /** Finds a job by its name, or says which one was probably meant. */
    static final class JobByName implements ITypeConverter<Job> {
        @Override
        public Job convert(String name) {
            for (Job job : Job.values()) {
                if (job.toString().equals(name)) {
                    return job;
                }
            }
            List<String> known = Arrays.stream(Job.values()).map(Job::toString).toList();
            String hint = Nearest.to(name, known)
                    .map(job -> "; did you mean " + job + "?")
                    .orElse("");
            throw new TypeConversionException("'" + name + "' is not one of " + String.join(", ", known) + hint);
        }
    }
}
