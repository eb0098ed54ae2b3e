package io.touchstock.forecasting.panel;

/**
 * A column that a table is to be read for.
 *
 * @param kind null to have it told by content
 */
public record ColumnRequest(String name, PanelColumn.Role role, PanelColumn.Kind kind) {}
