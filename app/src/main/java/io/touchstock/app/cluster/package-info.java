/**
 * The entry point of the job jar on a Flink cluster.
 *
 * <p>Must not import command line, demo or reports: the job jar's classes run inside the cluster's processes.
 */
package io.touchstock.app.cluster;
