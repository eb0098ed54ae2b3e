/**
 * Which stock problems a merchandiser is told of, when, and in which words: the outlook of an item, the life of its
 * alerts, and the sentence that says what to do.
 *
 * <p>Pure: imports only {@code java..}, {@code projection}, {@code replenishment} and the events; never an engine. Time
 * is an argument.
 */
package io.touchstock.inventory.alert;
