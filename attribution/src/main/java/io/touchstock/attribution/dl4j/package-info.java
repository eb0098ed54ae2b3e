/**
 * Trains the network of {@code attribution.learned} with DL4J.
 *
 * <p>The only package of attribution that imports DL4J and ND4J. Imports beside them only {@code java..} and
 * {@code attribution.learned}.
 */
package io.touchstock.attribution.dl4j;
