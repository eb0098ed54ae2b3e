/**
 * The page of stock alerts as one self-contained HTML file: what was found about a shop's items in, strings and
 * coordinates out, rendered by templates that the build compiled.
 *
 * <p>Must not import Flink, Beam, Kafka or DL4J.
 */
package io.touchstock.app.stockpage;
