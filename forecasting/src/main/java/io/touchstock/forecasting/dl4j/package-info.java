/**
 * The LSTM behind the interfaces of {@code forecasting.model}: an encoder over the history, a decoder over the horizon
 * that is fed with what is known in advance, and a head per quantile and for the mean.
 *
 * <p>The only package here that imports DL4J and ND4J. Imports neither Flink, Beam nor {@code connectors}, so that it
 * can lie in a cluster's {@code lib} folder beside the libraries it uses.
 */
package io.touchstock.forecasting.dl4j;
