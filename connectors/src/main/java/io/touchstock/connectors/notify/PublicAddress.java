package io.touchstock.connectors.notify;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is one of the open internet's (the special-purpose registries of RFC 6890). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean privateNet = a == 10 || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168);
        boolean ownHost = a == 0 || a == 127 || (a == 169 && b == 254) || (a == 100 && b >= 64 && b < 128);
        boolean special = (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113)
                || a >= 224;
        return !privateNet && !ownHost && !special;
    }

    /** Only global unicast, 2000::/3, and of it nothing that carries an IPv4 address or is for documents. */
    private static boolean isPublic6(byte[] bytes) {
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean protocols = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        boolean sixToFour = first == 0x2002;
        boolean documents = first == 0x3fff && second < 0x1000;
        return globalUnicast && !protocols && !sixToFour && !documents;
    }
}
