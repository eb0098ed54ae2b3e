/**
 * The stock side on Flink: keeps an item's book and calls {@link io.touchstock.inventory.alert.ItemWatch} on every
 * change and at day ends; keeps an article's ledgers and asks {@link io.touchstock.inventory.media.DayEndWatch} for
 * wasted spend and lost sales at day ends; and passes on what they say. No arithmetic lives here.
 *
 * <p>Imports {@code alert}, {@code media}, the events, {@code connectors.flink} and Flink; never Beam.
 */
package io.touchstock.inventory.flink;
