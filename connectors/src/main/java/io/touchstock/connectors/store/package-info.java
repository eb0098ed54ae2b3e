/**
 * The report store: what the topics tell, in PostgreSQL or in an embedded H2, for pages and for whoever writes SQL. The
 * only package that speaks JDBC.
 *
 * <p>Imports {@code event} and {@code codec}; never Kafka, Flink, Beam or a middle module.
 */
package io.touchstock.connectors.store;
