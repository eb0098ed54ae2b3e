/**
 * How near each attribution model comes to what the channels of simulated shops really caused. Reads the truth of
 * {@code app.shop}, which no model may. Imports neither Flink nor Beam; nothing imports it.
 */
package io.touchstock.benchmarks.truth;
