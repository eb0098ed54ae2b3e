package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.Observation;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Reads files of coded observations; keyed by device. */
final class ReadRecords extends DoFn<String, KV<String, Observation>> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void read(@Element String file, OutputReceiver<KV<String, Observation>> out) throws IOException {
        RecordFile.read(
                Path.of(file),
                ObservationCoder.of(),
                observation -> out.output(KV.of(JourneyReplay.deviceKey(observation), observation)));
    }
}
