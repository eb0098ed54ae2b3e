/**
 * The attribution report as one self-contained HTML page: numbers in, strings and coordinates out, rendered by
 * templates that the build compiled.
 *
 * <p>Must not import Flink, Beam, Kafka or DL4J.
 */
package io.touchstock.app.report;
