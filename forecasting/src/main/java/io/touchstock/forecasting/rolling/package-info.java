/**
 * A multiplicative regression of all series that is cheap enough to be fitted as of many past days: what it expected
 * then is the base that a network learns to correct. The regression of {@code forecasting.regression} is the better
 * forecast by itself, and takes longer to fit.
 *
 * <p>Imports only {@code java..}, {@code forecasting.encoding}, {@code forecasting.panel}, and the calendar of
 * {@code forecasting.regression}.
 */
package io.touchstock.forecasting.rolling;
