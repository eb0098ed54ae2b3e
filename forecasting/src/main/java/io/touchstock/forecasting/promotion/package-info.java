/**
 * What a promotion would do: the usual campaign of a series, and its demand forecast twice, with the campaign on and
 * without. Pure; must not import engines, connectors other than events, or a model library.
 */
package io.touchstock.forecasting.promotion;
