package io.touchstock.forecasting.flink;

import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.files.DemandTable;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * Days of demand from a file, for {@link DemandJob.Sources#pastDemand}. Event time waits until all of it is read. A job
 * that fails before that reads it again, and rows that come twice count once.
 */
public final class PastDemandFile {
    private PastDemandFile() {}

    /**
     * The rows of a file.
     *
     * @param file a table as {@link DemandTable} writes it, there where the job runs
     */
    public static DataStream<DemandRow> stream(StreamExecutionEnvironment env, Path file) {
        return env.fromSequence(1, 1)
                .name("past demand, once")
                .uid("demand-past-once")
                .setParallelism(1)
                .flatMap(new Rows(file.toString()))
                .returns(RecordTypes.of(DemandRow.class))
                .name("past demand, read")
                .uid("demand-past-read")
                .setParallelism(1);
    }

    private static final class Rows implements FlatMapFunction<Long, DemandRow> {
        private static final long serialVersionUID = 1L;

        private final String file;

        Rows(String file) {
            this.file = file;
        }

        @Override
        public void flatMap(Long once, Collector<DemandRow> out) {
            DemandTable.read(Path.of(file), out::collect);
        }
    }
}
