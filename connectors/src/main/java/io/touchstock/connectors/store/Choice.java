package io.touchstock.connectors.store;

/**
 * A value that a filter can take.
 *
 * @param count of rows that have it
 */
public record Choice(String value, long count) {}
