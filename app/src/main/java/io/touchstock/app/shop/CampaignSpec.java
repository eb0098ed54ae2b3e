package io.touchstock.app.shop;

/**
 * A campaign of a channel.
 *
 * @param share of the channel's touches, relative to its other campaigns
 * @param effectFactor times the channel's effect per touch; 0 for a campaign that does nothing
 */
public record CampaignSpec(String name, double share, double effectFactor) {

    public CampaignSpec {
        Bounds.notBlank("campaign.name", name);
        Bounds.within("campaign.share of " + name, share, 1e-6, 1e6);
        Bounds.within("campaign.effectFactor of " + name, effectFactor, 0, 100);
    }
}
