package io.touchstock.inventory.promotion;

/**
 * An article that shares promotion slots and a budget with others.
 *
 * @param id names the item among the others, as {@code sku|location}
 * @param category whose slots it takes
 */
public record CategoryItem(String id, String category, PromotionProblem problem) {}
