/**
 * The stock job on Flink: keeps an item's book, calls {@link io.touchstock.inventory.alert.ItemWatch} on every change
 * and at day ends, and passes on what it says. No arithmetic lives here.
 *
 * <p>Imports {@code alert}, the events, {@code connectors.flink} and Flink; never Beam.
 */
package io.touchstock.inventory.flink;
