/**
 * The three jobs on Kafka: configuration in, topology out. Decides nothing; a job's rules live in its own module.
 *
 * <p>Must not import command line or demo.
 */
package io.touchstock.app.jobs;
