package io.touchstock.app.stockpage;

import java.util.List;

/** What an item's stock will do, as a drawing and as the table behind it. */
public final class ItemPicture {
    private final WatchedItem item;
    private final StockPicture picture;

    /** @param item with an outlook */
    public ItemPicture(WatchedItem item) {
        this.item = item;
        this.picture = new StockPicture(item);
    }

    /** The drawing. */
    public StockView.Chart chart() {
        return picture.chart();
    }

    /** A row a day. */
    public List<StockView.DayRow> days() {
        return StockDays.rows(item, picture.receiptsByDay());
    }
}
