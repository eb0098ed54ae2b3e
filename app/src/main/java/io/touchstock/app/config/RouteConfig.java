package io.touchstock.app.config;

import java.util.List;

/**
 * Which alerts a channel tells.
 *
 * @param atLeast severity
 */
public record RouteConfig(
        @Setting(doc = "Owners whose alerts are told, or all.", byDefault = "all")
        List<String> owners,

        @Setting(doc = "Categories whose alerts are told, or all.", byDefault = "all")
        List<String> categories,

        @Setting(doc = "Locations whose alerts are told, or all.", byDefault = "all")
        List<String> locations,

        @Setting(
                doc = "Kinds of alerts that are told, or all.",
                byDefault = "all",
                oneOf = {"all", "OUT_OF_STOCK", "STOCKOUT_RISK", "OVERSTOCK", "PHANTOM_STOCK", "LATE_RECEIPT"})
        List<String> kinds,

        @Setting(
                doc = "Less severe alerts are not told.",
                byDefault = "MEDIUM",
                oneOf = {"LOW", "MEDIUM", "HIGH", "CRITICAL"})
        String atLeast) {}
