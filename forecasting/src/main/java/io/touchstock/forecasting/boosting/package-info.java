/**
 * Gradient boosting of all series together: trees that correct the regression under the network from the same windows
 * that the network reads. Errs in other places than the network does, so that a blend of both is better than each.
 *
 * <p>Imports only {@code java..}, {@code forecasting.encoding}, {@code forecasting.feature}, {@code forecasting.model}
 * and the frequency of {@code forecasting.panel}.
 */
package io.touchstock.forecasting.boosting;
