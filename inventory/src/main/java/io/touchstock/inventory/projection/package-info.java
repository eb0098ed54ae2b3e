/**
 * What stock will do: demand distributions per day, stock now and what is on order give the distribution of the stock
 * on each coming day, and with it the probability of running out.
 *
 * <p>Pure: imports only {@code java..}, commons-math and the events; never {@code alert}, {@code replenishment} or an
 * engine.
 */
package io.touchstock.inventory.projection;
