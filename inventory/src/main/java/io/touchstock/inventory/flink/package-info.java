/**
 * The stock side on Flink: keeps the books of an article and its locations and calls
 * {@link io.touchstock.inventory.watch.ArticleWatch} on every change and at day ends; keeps an article's ledgers and
 * asks {@link io.touchstock.inventory.media.DayEndWatch} for wasted spend and lost sales at day ends; and passes on
 * what they say. No arithmetic lives here.
 *
 * <p>Imports {@code watch}, {@code alert}, {@code media}, the events, {@code connectors.flink} and Flink; never Beam.
 */
package io.touchstock.inventory.flink;
