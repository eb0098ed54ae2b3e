/**
 * What a media buyer reads after attribution, as plain data: models side by side, paths, lengths, lags, money back for
 * money spent, and whether everything adds up. Rendering is another's job. Imports nothing but {@code java..},
 * {@code attribution.model}, {@code attribution.calibration} and {@code connectors.event}.
 */
package io.touchstock.attribution.report;
