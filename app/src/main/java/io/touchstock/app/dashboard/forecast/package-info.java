/**
 * The pages of forecasts: items with their history and what is expected of them, how far forecasts are off beside a
 * baseline, and where the model comes from.
 *
 * <p>Must not import Javalin or another page. Reads records of the store through an interface of its own.
 */
package io.touchstock.app.dashboard.forecast;
