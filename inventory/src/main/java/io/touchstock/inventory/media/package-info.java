/**
 * Where the shelf and the adverts meet: when an article could be bought, what was paid for clicks that landed on an
 * empty shelf, which channels had brought people there in vain, and when adverts pause and resume.
 *
 * <p>Pure: imports only {@code java..}, the events and {@code projection}; never an engine, and never attribution:
 * shares of credit come in as plain numbers. Every result is a function of a set of facts, whatever their order; the
 * ledgers keep the facts that may still be corrected, and the difference between two of their results is the
 * correction.
 */
package io.touchstock.inventory.media;
