/**
 * Combines what a model credits with what experiments measured. Pure: imports {@code attribution.model} and
 * mathematics, no other package of attribution, no engine.
 */
package io.touchstock.attribution.calibration;
