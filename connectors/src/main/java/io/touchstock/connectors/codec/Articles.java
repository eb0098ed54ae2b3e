package io.touchstock.connectors.codec;

/** Events about an article at a location are keyed by both. */
final class Articles {

    private Articles() {}

    static String key(String sku, String location) {
        return sku + "|" + location;
    }
}
