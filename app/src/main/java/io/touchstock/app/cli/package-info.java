/**
 * The command line: what a person types, what they are told, and how it ends (0 done, 1 our fault, 2 their input).
 *
 * <p>Nothing but job wiring imports Flink, Beam, Kafka or DL4J, so that a command starts only what it needs.
 */
package io.touchstock.app.cli;
