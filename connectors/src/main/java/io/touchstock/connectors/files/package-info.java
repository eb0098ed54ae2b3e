/**
 * CSV and JSON-lines files in and out, plain or gzip, with one clear line for a file that cannot be used.
 *
 * <p>Imports {@code event}, {@code codec} and FastCSV; never Flink, Beam or Kafka.
 */
package io.touchstock.connectors.files;
