package io.touchstock.connectors.event;

/** By what an attribution report tells credits apart. */
public enum RowDimension {
    CHANNEL,
    CAMPAIGN,
    CHANNEL_CAMPAIGN
}
