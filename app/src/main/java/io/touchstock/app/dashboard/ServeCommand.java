package io.touchstock.app.dashboard;

import io.touchstock.app.cli.InputException;
import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.dashboard.access.Authenticator;
import io.touchstock.app.dashboard.access.BadAccessException;
import io.touchstock.app.dashboard.store.Shop;
import io.touchstock.app.dashboard.store.StoreAudit;
import io.touchstock.app.dashboard.web.DashboardServer;
import io.touchstock.app.dashboard.web.ServerAccess;
import io.touchstock.app.jobs.StockSettings;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchstock serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Serves the dashboard: attribution, stock and what to do about it, on a report store.",
        footer = {
            "",
            "Examples:",
            "  On this machine, on an embedded store:",
            "    touchstock serve --store .touchstock/store",
            "  For a team, on PostgreSQL, each person with a token:",
            "    touchstock serve --store postgresql://reports@db/touchstock --bind 0.0.0.0 --tokens people.txt"
                    + " --public-url https://stock.example.com"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final String PASSWORD_VARIABLE = "TOUCHSTOCK_STORE_PASSWORD";

    @Option(
            names = "--store",
            required = true,
            paramLabel = "URL",
            description =
                    "Where the reports are: jdbc:postgresql://HOST/DATABASE, or the path of a file for an embedded"
                            + " store.")
    private String url = "";

    @Option(names = "--store-user", paramLabel = "NAME", description = "Of the store, unless its URL names one.")
    private String user;

    @Option(
            names = "--store-password",
            paramLabel = "FILE",
            description =
                    "File with the store's password. Default: the environment variable " + PASSWORD_VARIABLE + ".")
    private Path passwordFile;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The jobs' settings, for the shop's currency, time zone and stock rules. Default: theirs.")
    private Path config;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8480",
            description = "Port to listen on; 0 for any that is free. Default: 8480.")
    private int port;

    @ArgGroup(validate = false, heading = "%nWho gets in%n")
    private AccessOptions access = new AccessOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > LAST_PORT) {
            throw new InputException("--port " + port + ": must be from 0 to " + LAST_PORT);
        }
        PrintWriter out = spec.commandLine().getOut();
        TouchstockConfig settings = config == null ? ConfigFile.defaults() : ConfigFile.read(config);
        Shop shop = new Shop(
                settings.shop().currency(),
                settings.shop().timeZone(),
                StockSettings.stockRules(settings.stock(), settings.shop().timeZone()),
                settings.journeys().directChannels().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        InstantSource clock = InstantSource.system();
        CountDownLatch stop = new CountDownLatch(1);
        try {
            AccessSetup setup = new AccessSetup(access, System.getenv(AccessSetup.TOKEN_VARIABLE));
            Authenticator people = setup.authenticator(System.getProperty("user.name", "you"));
            try (ReportStore store = ReportStore.open(url, user, password(), shop.zone());
                    DashboardServer server = DashboardServer.start(
                            access.bind,
                            port,
                            Dashboard.features(store, shop, clock),
                            new ServerAccess(people, setup.hosts(), setup.isHttps(), new StoreAudit(store)),
                            clock)) {
                out.println("Dashboard: " + shown(server.port()) + " on " + store);
                out.println("Lets in " + people.words() + ". Ctrl-C ends it.");
                out.flush();
                Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop-serving"));
                stop.await();
            }
        } catch (BadAccessException | IllegalArgumentException | StoreException e) {
            throw new InputException("serve: " + e.getMessage());
        } catch (io.javalin.util.JavalinBindException e) {
            throw new InputException("--port " + port + ": cannot listen on " + access.bind
                    + " there; another process may have it. Give another port, or 0 for any that is free");
        }
        return 0;
    }

    private String shown(int listening) {
        if (access.publicUrl != null) {
            return access.publicUrl.toString();
        }
        return "http://" + (access.bind.contains(":") ? "[" + access.bind + "]" : access.bind) + ":" + listening + "/";
    }

    private String password() {
        if (passwordFile == null) {
            return System.getenv(PASSWORD_VARIABLE);
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new InputException("--store-password " + passwordFile + ": cannot be read (" + e.getMessage() + ")");
        }
    }
}
