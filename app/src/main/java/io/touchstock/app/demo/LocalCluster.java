package io.touchstock.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster inside this process: one JobManager, one TaskManager, files only under a folder of its own. */
final class LocalCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MiniCluster cluster;
    private final List<JobID> jobs = new ArrayList<>();

    private LocalCluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Starts it.
     *
     * @param slots one a job
     */
    static LocalCluster start(Path folder, int slots) throws Exception {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.TMP_DIRS, folder.toString());
        settings.set(WebOptions.UPLOAD_DIR, folder.toString());
        settings.set(WebOptions.TMP_DIR, folder.toString());
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(RestOptions.BIND_ADDRESS, "localhost");
        settings.set(JobManagerOptions.BIND_HOST, "localhost");
        settings.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(5));
        settings.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
        cluster.start();
        return new LocalCluster(cluster);
    }

    /** Where a browser finds Flink's own pages. */
    String address() {
        return cluster.getRestAddress().join().toString();
    }

    void submit(StreamExecutionEnvironment env) throws Exception {
        JobGraph graph = env.getStreamGraph().getJobGraph();
        jobs.add(cluster.submitJob(graph).get().getJobID());
    }

    /** Waits until every job runs; tells why if one does not. */
    void awaitRunning() throws Exception {
        for (JobID job : jobs) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (cluster.getJobStatus(job).get() != JobStatus.RUNNING) {
                if (cluster.getJobStatus(job).get().isGloballyTerminalState() || System.nanoTime() > deadline) {
                    throw failure(job);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** Throws if a job no longer runs: the demo has no faults to recover from. */
    void requireAlive() throws Exception {
        for (JobID job : jobs) {
            if (cluster.getJobStatus(job).get() != JobStatus.RUNNING) {
                throw failure(job);
            }
        }
    }

    private IllegalStateException failure(JobID job) throws Exception {
        String reason = cluster.getExecutionGraph(job).get().getFailureInfo() == null
                ? "it did not start in time"
                : cluster.getExecutionGraph(job).get().getFailureInfo().getExceptionAsString();
        return new IllegalStateException(
                "job " + cluster.getExecutionGraph(job).get().getJobName() + " failed: " + reason);
    }

    @Override
    public void close() {
        for (JobID job : jobs) {
            cancel(job);
        }
        cluster.closeAsync().join();
    }

    private void cancel(JobID job) {
        try {
            cluster.cancelJob(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            cluster.requestJobResult(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The job had ended by itself, or hangs: closing the cluster ends it either way.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
