/**
 * The published language: flat, immutable records of what crosses a topic or a file. The three middle modules meet here
 * and nowhere else.
 *
 * <p>Imports only {@code java..}; knows nothing of JSON, Kafka, Flink or Beam.
 */
package io.touchstock.connectors.event;
