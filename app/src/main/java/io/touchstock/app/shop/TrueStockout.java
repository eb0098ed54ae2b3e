package io.touchstock.app.shop;

import java.time.LocalDate;

/**
 * A run of days on which a shelf was empty for a while.
 *
 * @param firstDay the true stock-out date
 * @param lastDay inclusive; the last day observed if it has not ended
 * @param lostUnits demand that went away meanwhile
 */
public record TrueStockout(String sku, String location, LocalDate firstDay, LocalDate lastDay, int lostUnits) {}
