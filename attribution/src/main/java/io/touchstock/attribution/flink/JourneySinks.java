package io.touchstock.attribution.flink;

import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Rejected;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Where the results go. Each applier is called once and attaches its sink, with a uid of its own.
 *
 * @param attribution day rows have {@code from} equal to {@code to}; the trailing report spans several days
 * @param rejected inputs that could not be decoded, and those that came too late
 */
public record JourneySinks(
        Consumer<DataStream<JourneyChange>> journeys,
        Consumer<DataStream<Credit>> credits,
        Consumer<DataStream<AttributionRow>> attribution,
        Consumer<DataStream<Rejected>> rejected) {}
