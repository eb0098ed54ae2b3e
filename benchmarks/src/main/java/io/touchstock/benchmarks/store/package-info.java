/**
 * How fast the report store takes a shop's data in, and how fast it answers.
 *
 * <p>Imports {@code connectors}; nothing imports it.
 */
package io.touchstock.benchmarks.store;
