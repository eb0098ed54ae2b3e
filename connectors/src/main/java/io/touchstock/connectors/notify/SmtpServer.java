package io.touchstock.connectors.notify;

import java.time.Duration;

/**
 * Where mail is handed in.
 *
 * @param startTls whether the connection must be turned into an encrypted one; the mail is not sent if it cannot be
 * @param user null to sign in nowhere
 * @param from sender's address
 */
public record SmtpServer(
        String host, int port, boolean startTls, String user, String password, String from, Duration patience) {

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
