package io.touchstock.app.shop;

/**
 * A person is touched, in indexes.
 *
 * @param campaign index within the channel
 * @param product index, or -1
 * @param bits what further draws of the touch hang on
 */
record Touch(
        int person,
        int device,
        int second,
        ChannelSpec channel,
        int campaign,
        int product,
        long costMicros,
        long bits) {}
