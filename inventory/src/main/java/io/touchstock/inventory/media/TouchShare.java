package io.touchstock.inventory.media;

import java.io.Serializable;

/**
 * A touchpoint's part in bringing someone to the shelf.
 *
 * @param campaign null if it belongs to none
 * @param share 0 to 1; the shares of a journey sum to 1
 */
public record TouchShare(String channel, String campaign, double share) implements Serializable {

    public TouchShare {
        if (!(share >= 0 && share <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "share is " + share + " for " + channel + "; it lies between 0 and 1, divide by the sum");
        }
    }
}
