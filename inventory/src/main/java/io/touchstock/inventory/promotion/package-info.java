/**
 * When to promote an article, and whether at all: what a price does to demand and to the days after, which windows earn
 * the most under the shop's limits and its stock, and which planned promotions the stock cannot carry.
 *
 * <p>Pure: imports only {@code java..}, the events and {@code projection}; never {@code alert}, a codec or an engine.
 */
package io.touchstock.inventory.promotion;
