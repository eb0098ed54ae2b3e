package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.util.Iterator;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Reads an event log in one go, for its line numbers order what happened at one moment; keyed by device. */
final class ReadEventLog extends DoFn<String, KV<String, Observation>> {

    private static final long serialVersionUID = 1L;

    private final EventLog log;
    private final TupleTag<Rejected> rejected;

    ReadEventLog(EventLog log, TupleTag<Rejected> rejected) {
        this.log = log;
        this.rejected = rejected;
    }

    @ProcessElement
    public void read(MultiOutputReceiver out) {
        OutputReceiver<KV<String, Observation>> events = out.get(BackfillPipeline.OBSERVATIONS);
        OutputReceiver<Rejected> refused = out.get(rejected);
        try (CsvFile csv = CsvFile.open(log.path())) {
            Iterator<Row> rows = csv.rowsOfAnyLength();
            while (rows.hasNext()) {
                EventLogRow.read(
                        log,
                        rows.next(),
                        event -> events.output(KV.of(JourneyReplay.deviceKey(event), event)),
                        refused::output);
            }
        } catch (BadFile e) {
            refused.output(new Rejected(e.file(), e.line(), e.reason() + " The rest of the file was not read.", ""));
        }
    }
}
