package io.touchstock.forecasting.panel;

import java.util.List;

/**
 * A column that is known in advance.
 *
 * @param name as the table spells it
 * @param role what it means to a model
 * @param kind how its values are to be read
 * @param levels of a category: what value 0, 1, … stand for; the first is the empty cell. Empty for other kinds
 */
public record PanelColumn(String name, Role role, Kind kind, List<String> levels) {
    public PanelColumn {
        levels = List.copyOf(levels);
    }

    /** What a column means. */
    public enum Role {
        /** Unit price; {@code NaN} while the article is not on sale. */
        PRICE,
        /** Whether, or which, promotion runs. */
        PROMOTION,
        /** Whether the shop is open. */
        OPEN,
        /** Anything else: holidays, events, weather forecasts. */
        OTHER
    }

    /** How values are read. */
    public enum Kind {
        NUMBER,
        /** 0 or 1. */
        FLAG,
        /** A code, see {@link PanelColumn#levels}. */
        CATEGORY
    }
}
