/**
 * The streaming demand job: orders and stock levels in, daily demand and forecasts out. State, timers and batching
 * only; every decision is made in {@code forecasting.demand} and behind {@code forecasting.model}.
 *
 * <p>Must not import Beam, DL4J or ND4J.
 */
package io.touchstock.forecasting.flink;
