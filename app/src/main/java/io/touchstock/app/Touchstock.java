package io.touchstock.app;

import io.touchstock.app.cli.AttributeCommand;
import io.touchstock.app.cli.BackfillCommand;
import io.touchstock.app.cli.BacktestCommand;
import io.touchstock.app.cli.Commands;
import io.touchstock.app.cli.ExplainCommand;
import io.touchstock.app.cli.ForecastCommand;
import io.touchstock.app.cli.LogOptions;
import io.touchstock.app.cli.PromotionsCommand;
import io.touchstock.app.cli.RunCommand;
import io.touchstock.app.cli.StockCommand;
import io.touchstock.app.cli.TrainCommand;
import io.touchstock.app.cli.UpliftCommand;
import io.touchstock.app.dashboard.ServeCommand;
import io.touchstock.app.demo.DemoCommand;
import io.touchstock.app.notebook.NotebookCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The entry point. */
@Command(
        name = "touchstock",
        description = "Which touchpoints earned the sale, and will the thing they sold still be on the shelf.",
        mixinStandardHelpOptions = true,
        versionProvider = Touchstock.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            AttributeCommand.class,
            PromotionsCommand.class,
            TrainCommand.class,
            ForecastCommand.class,
            ExplainCommand.class,
            UpliftCommand.class,
            BacktestCommand.class,
            BackfillCommand.class,
            StockCommand.class,
            RunCommand.class,
            ServeCommand.class,
            NotebookCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Touchstock {

    @Mixin
    @SuppressWarnings("unused") // filled by picocli for its effect on logging
    private LogOptions logging;

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        ProcessScratch.install();
        System.exit(run(args, writer(FileDescriptor.out), writer(FileDescriptor.err)));
    }

    /**
     * Runs a command without ending the process.
     *
     * @return 0 done, 1 an error of Touchstock, 2 an error in the input or the usage
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Commands.execute(new CommandLine(new Touchstock()), args, out, err);
    }

    /** A bare POSIX locale says ASCII, where terminals have long been reading UTF-8. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        if (charset.equals(StandardCharsets.US_ASCII)) {
            charset = StandardCharsets.UTF_8;
        }
        return new PrintWriter(new FileOutputStream(descriptor), true, charset);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Touchstock.class.getPackage().getImplementationVersion();
            return new String[] {"touchstock " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
