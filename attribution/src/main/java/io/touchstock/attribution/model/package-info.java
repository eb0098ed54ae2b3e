/**
 * Attribution models: who earned the conversions, decided by pure functions over journeys and over counts of paths.
 * Imports nothing but {@code java..} and mathematics libraries; no engine, no files, no clock. Where something is drawn
 * at random, the seed is handed in.
 */
package io.touchstock.attribution.model;
