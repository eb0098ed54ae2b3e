package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Promotion;
import java.util.List;

/**
 * What goes on around an item: it does not decide on alerts, but on what a merchandiser does about them.
 *
 * @param promotions planned or running ones of the article
 * @param runningCampaigns campaigns whose adverts lead to the article now
 * @param substituteSku an article that can be sold instead, see {@link CategoryShelf}; null if there is none
 */
public record Surroundings(List<Promotion> promotions, List<String> runningCampaigns, String substituteSku) {

    public Surroundings {
        promotions = List.copyOf(promotions);
        runningCampaigns = List.copyOf(runningCampaigns);
    }

    /** Nothing is known of them. */
    public static Surroundings none() {
        return new Surroundings(List.of(), List.of(), null);
    }
}
