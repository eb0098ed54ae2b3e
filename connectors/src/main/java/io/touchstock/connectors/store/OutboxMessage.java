package io.touchstock.connectors.store;

/**
 * A message that is still to be written to its topic.
 *
 * @param topic without any prefix
 * @param key null for none
 */
public record OutboxMessage(long id, String topic, String key, String payload) {}
