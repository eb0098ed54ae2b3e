package io.touchstock.app.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One JobManager and one TaskManager as processes of their own, from a home folder that is linked together anew. */
final class StandaloneCluster implements AutoCloseable {

    private static final int GRACE_SECONDS = 20;

    private final Path home;
    private final int restPort;
    private final int rpcPort;
    private final List<Process> processes = new ArrayList<>();
    private final Thread lastResort = new Thread(() -> processes.forEach(Process::destroyForcibly));

    private StandaloneCluster(Path home, int restPort, int rpcPort) {
        this.home = home;
        this.restPort = restPort;
        this.rpcPort = rpcPort;
    }

    /**
     * Starts both processes; they are not ready yet.
     *
     * @param home does not exist, or is left from an earlier run
     * @param lib jars that both processes load
     * @param conf folder of the configuration to start with
     */
    static StandaloneCluster start(Path home, List<Path> lib, Path conf) throws IOException {
        link(home, lib);
        int[] ports = freePorts();
        StandaloneCluster cluster = new StandaloneCluster(home, ports[0], ports[1]);
        Runtime.getRuntime().addShutdownHook(cluster.lastResort);
        cluster.launch(
                conf,
                "jobmanager",
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                List.of("-Xmx384m", "-XX:MaxMetaspaceSize=192m"));
        cluster.launch(
                conf,
                "taskmanager",
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                List.of(
                        "-Xmx640m",
                        "-XX:MaxDirectMemorySize=640m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-Dorg.bytedeco.javacpp.maxbytes=512m",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=3g"));
        return cluster;
    }

    URI rest() {
        return URI.create("http://localhost:" + restPort);
    }

    List<Process> processes() {
        return List.copyOf(processes);
    }

    /** What the processes complained of, for the message of a failing test. */
    String problems() {
        try (Stream<Path> files = Files.list(home.resolve("log"))) {
            List<String> problems = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                        .limit(20)
                        .forEach(line -> problems.add(file.getFileName() + ": " + line));
            }
            return problems.isEmpty() ? "no errors in " + home.resolve("log") : String.join("\n", problems);
        } catch (IOException e) {
            return "no logs: " + e;
        }
    }

    /** Ends both processes and returns when they are gone. */
    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly().onExit().join();
            }
        }
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void launch(Path conf, String name, String main, List<String> memory) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                // as Flink's own start scripts do: its client looks into an unmodifiable map
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Dlog.file=" + home.resolve("log").resolve(name + ".log"),
                "-Dlog4j2.configurationFile=" + conf.resolve("log4j.properties").toUri(),
                "-cp",
                home.resolve("lib") + "/*",
                main,
                "--configDir",
                conf.toString(),
                "-Drest.port=" + restPort,
                "-Djobmanager.rpc.port=" + rpcPort,
                "-Dio.tmp.dirs=" + home.resolve("tmp"),
                "-Dweb.upload.dir=" + home.resolve("upload")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").resolve(name + ".out").toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        processes.add(builder.start());
    }

    private static void link(Path home, List<Path> lib) throws IOException {
        for (String folder : List.of("lib", "log", "tmp", "upload")) {
            Path path = Files.createDirectories(home.resolve(folder));
            try (Stream<Path> left = Files.list(path)) {
                for (Path file : left.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Path jar : lib) {
            Path target = home.resolve("lib").resolve(jar.getFileName());
            try {
                Files.createLink(target, jar);
            } catch (FileSystemException | UnsupportedOperationException otherFileSystem) {
                Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    /** The jars named in a class path file of the build. */
    static List<Path> jars(Path classpathFile) throws IOException {
        return Arrays.stream(Files.readString(classpathFile).strip().split(java.io.File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }
}
