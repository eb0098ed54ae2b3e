/**
 * The pages of stock: open alerts ranked by what is at risk, an item with its projected stock, and what people do about
 * them. Reads and acts through interfaces of its own.
 *
 * <p>Must not import a store, Javalin or another page.
 */
package io.touchstock.app.dashboard.stock;
