package fr.vigie.outward;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the addresses of hosts on the public internet and of no others, so that an address which came from outside, of
 * a feed or of a webhook, cannot have the house's own machines asked in its name. The connection is made to the very addresses that were looked at here, also after a
 * redirect, so a name whose answer changes meanwhile gains nothing.
 */
public final class PublicAddresses implements DnsResolver {
    private final Set<String> nearHosts;

    /** @param nearHosts names that may lie anywhere */
    public PublicAddresses(Set<String> nearHosts) {
        this.nearHosts = Set.copyOf(nearHosts);
    }

    /** The host has an address, and it is not one of the public internet. */
    public static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!nearHosts.contains(host.toLowerCase(Locale.ROOT))
                && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new NotPublic(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the address is of the public internet, by the registries of special-purpose addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : isPublicSix(bytes);
    }

    private static boolean isPublic(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127; // shared by a provider's customers
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast alone; those that carry an IPv4 address inside are as public as that one. */
    private static boolean isPublicSix(byte[] bytes) {
        return inside(bytes)
                .map(PublicAddresses::isPublic)
                .orElseGet(() -> (bytes[0] & 0xe0) == 0x20
                        && !starts(bytes, 0x20, 0x01, 0x0d, 0xb8) // for documentation
                        && !starts(bytes, 0x20, 0x01, 0x00, 0x00)); // Teredo
    }

    private static Optional<InetAddress> inside(byte[] bytes) {
        int at = starts(bytes, 0x20, 0x02) ? 2 : starts(bytes, 0x00, 0x64, 0xff, 0x9b) ? 12 : -1;
        try {
            return at < 0
                    ? Optional.empty()
                    : Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
