package io.touchstock.connectors.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this machine's own binaries, started once a JVM on a free port of the loopback address and
 * stopped, with its files, when the JVM ends. Root may not run it, so that another user does there.
 */
final class PostgresServer {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static PostgresServer running;

    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgresServer(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    /** Where the newest server is installed; empty if there is none. */
    static Optional<Path> installed() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparingInt(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server; starts it the first time. */
    static synchronized PostgresServer running() {
        if (running == null) {
            running = start(installed().orElseThrow());
        }
        return running;
    }

    /** The URL of a new, empty database. */
    String newDatabase() {
        String name = "store" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=touchstock";
    }

    private static PostgresServer start(Path binaries) {
        try {
            Path folder = Files.createTempDirectory("touchstock-postgres");
            PostgresServer server = new PostgresServer(binaries, folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            if (isRoot()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            server.runAsOwner(
                    "initdb", "-D", server.data(), "-A", "trust", "-U", "touchstock", "-E", "UTF8", "--locale=C.UTF-8");
            server.runAsOwner(
                    "pg_ctl",
                    "-D",
                    server.data(),
                    "-l",
                    folder.resolve("log").toString(),
                    "-w",
                    "-o",
                    "-p " + server.port + " -k " + folder
                            + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60",
                    "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        try {
            runAsOwner("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } finally {
            run(List.of("rm", "-rf", folder.toString()));
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void runAsOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("touchstock-postgres", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
