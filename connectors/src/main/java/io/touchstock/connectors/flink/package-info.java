/**
 * What every Flink job here shares: type information without Kryo, decoding with a side output for what is refused, and
 * watermarks.
 *
 * <p>Imports {@code event}, {@code codec} and Flink; never Beam, never a middle module.
 */
package io.touchstock.connectors.flink;
