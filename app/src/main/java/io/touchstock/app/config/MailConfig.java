package io.touchstock.app.config;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * E-mail: a digest a day for each owner, and critical alerts at once.
 *
 * @param addresses of owners
 * @param otherwise where alerts go whose owner has none
 */
public record MailConfig(
        @Setting(doc = "Mail server. none sends no mail.", byDefault = "none")
        String host,

        @Setting(doc = "Its port.", byDefault = "587", atLeast = "1", atMost = "65535")
        int port,

        @Setting(doc = "Whether STARTTLS must be; without it nothing is sent.", byDefault = "true")
        boolean startTls,

        @Setting(doc = "User. none signs in nowhere.", byDefault = "none")
        String user,

        @Setting(
                doc = "Its password: for example ${SMTP_PASSWORD} from the environment, or file:PATH.",
                byDefault = "none")
        String password,

        @Setting(doc = "Sender's address.", byDefault = "none")
        String from,

        @Setting(doc = "Addresses of owners: { lena = \"lena@shop.example\" }.")
        Map<String, String> addresses,

        @Setting(doc = "Where alerts go whose owner has no address. none is nowhere.", byDefault = "none")
        String otherwise,

        @Setting(doc = "When the digest goes out, in the shop's time.", byDefault = "07:30")
        String digestAt,

        @Setting(
                doc = "Messages an hour to one address; what is over waits for one message.",
                byDefault = "6",
                atLeast = "1")
        int messagesAnHour,

        @Setting(
                doc = "Critical alerts of so long gather in one message.",
                byDefault = "5m",
                atLeast = "0s",
                atMost = "1d")
        Duration gather,

        @Setting(doc = "What the digest tells.") RouteConfig route)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        TimesOfDay.require("digest-at", digestAt, complaint);
        if (!host.equals("none") && from.equals("none")) {
            complaint.accept("from", "must be given with host: the address that mails come from");
        }
        if (!host.equals("none") && addresses.isEmpty() && otherwise.equals("none")) {
            complaint.accept("addresses", "must be given with host, or otherwise: nobody would get a mail");
        }
        if (!user.equals("none") && password.equals("none")) {
            complaint.accept("password", "must be given with user");
        }
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "MailConfig[" + host + ":" + port + "]";
    }
}
