/**
 * Events as text: JSON both ways and CSV rows in, under one set of rules that says what is refused and why.
 *
 * <p>Imports {@code event} and Jackson; never Flink, Beam, Kafka or files.
 */
package io.touchstock.connectors.codec;
