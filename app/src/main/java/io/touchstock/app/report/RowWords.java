package io.touchstock.app.report;

import io.touchstock.connectors.event.RowDimension;

/**
 * How the page speaks of its rows.
 *
 * @param heading of their column
 * @param one of them
 * @param many of them
 */
record RowWords(String heading, String one, String many) {

    static RowWords of(RowDimension dimension) {
        if (dimension == RowDimension.CHANNEL) {
            return new RowWords("Channel", "channel", "channels");
        }
        return dimension == RowDimension.CAMPAIGN
                ? new RowWords("Campaign", "campaign", "campaigns")
                : new RowWords("Channel and campaign", "pair of channel and campaign", "pairs of channel and campaign");
    }

    String count(int rows) {
        return Numbers.whole(rows) + " " + (rows == 1 ? one : many);
    }
}
