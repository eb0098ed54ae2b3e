package io.touchstock.app.dashboard;

import io.touchstock.app.dashboard.access.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who gets in, as it is typed. */
final class AccessOptions {

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: 127.0.0.1, this machine alone. Any other needs --tokens, the"
                    + " environment variable TOUCHSTOCK_TOKEN, or a proxy.")
    String bind = "127.0.0.1";

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "People and their tokens, one a line: ROLE NAME TOKEN. Roles: viewer, merchandiser, media,"
                    + " admin. Instead of the token, sha256: and its SHA-256. The environment variable TOUCHSTOCK_TOKEN"
                    + " adds one token of an admin.")
    Path tokens;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "How browsers reach the dashboard, for example https://stock.example.com. Other names are then"
                            + " refused, and with https cookies are sent by it alone.")
    URI publicUrl;

    @Option(
            names = "--proxy-address",
            paramLabel = "IP",
            split = ",",
            description = "Addresses of a proxy that signs people in (OpenID Connect) and is believed.")
    List<String> proxyAddresses = new ArrayList<>();

    @Option(
            names = "--proxy-secret",
            paramLabel = "FILE",
            description = "File with a secret that the proxy sends in the header X-Touchstock-Proxy-Secret.")
    Path proxySecret;

    @Option(
            names = "--proxy-user-header",
            paramLabel = "NAME",
            description = "Header in which the proxy names the person. Default: X-Forwarded-User.")
    String proxyUserHeader;

    @Option(
            names = "--proxy-roles-header",
            paramLabel = "NAME",
            description = "Header in which the proxy names the person's groups. Default: X-Forwarded-Groups.")
    String proxyRolesHeader;

    @Option(
            names = "--proxy-group",
            paramLabel = "GROUP=ROLE",
            converter = RoleByName.class,
            description = "Role of a group; can be given more than once. Default: groups are called like roles.")
    Map<String, Role> proxyGroups = new LinkedHashMap<>();

    /** Finds a role by its name. */
    static final class RoleByName implements ITypeConverter<Role> {
        @Override
        public Role convert(String name) {
            return Role.named(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + name + "' is no role; take viewer, merchandiser, media or admin"));
        }
    }
}
