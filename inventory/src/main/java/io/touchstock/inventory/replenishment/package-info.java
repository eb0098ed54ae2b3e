/**
 * How much to order and by when: order suggestions for a protection interval, and the textbook policies with their
 * costs. Formulas follow Snyder and Shen, Fundamentals of Supply Chain Theory (2nd edition), where no other source
 * stands.
 *
 * <p>Pure: imports only {@code java..}, commons-math and {@code projection}; never {@code alert} or an engine.
 */
package io.touchstock.inventory.replenishment;
