/**
 * The settings of the jobs as typed records with units, and the way from a HOCON or properties file to them: every
 * problem of a file is told at once, with its line.
 *
 * <p>Must not import Flink, Beam, Kafka or DL4J: a file can be checked without starting anything.
 */
package io.touchstock.app.config;
