/**
 * What a media buyer reads after attribution, as plain data: models side by side, paths, lengths, lags, money back for
 * money spent, and whether everything adds up. Rendering is another's job. Imports nothing but {@code java..} and
 * {@code attribution.model}.
 */
package io.touchstock.attribution.report;
