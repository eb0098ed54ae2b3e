/** The job jar on a real cluster of separate processes. */
package io.touchstock.app.cluster;
