/**
 * Alerts brought to people and to other systems: Slack, signed webhooks and e-mail. What is sent to whom and when is
 * decided by pure functions; few classes open a connection.
 *
 * <p>Imports {@code event}, {@code store}, Jackson and Jakarta Mail; never Kafka, Flink, Beam or a middle module.
 */
package io.touchstock.connectors.notify;
