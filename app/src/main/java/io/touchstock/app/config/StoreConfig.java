package io.touchstock.app.config;

import java.time.Duration;

/**
 * The report store: run store.
 *
 * @param url of PostgreSQL, or the path of a file for an embedded H2
 * @param user {@code none} for that of the URL
 * @param password {@code none} for that of the URL
 * @param keepReports how long attribution, wasted spend and lost sales are kept
 * @param keepPaths how long journeys and their sums are kept
 * @param keepDemand how long demand and past forecasts are kept
 * @param keepAlertChanges how long changes of alerts are kept
 * @param keepMessages how long refused inputs and sent messages are kept
 */
public record StoreConfig(
        @Setting(
                doc =
                        "jdbc:postgresql://HOST/DATABASE, or the path of a file for an embedded H2, which one process at a"
                                + " time can open.",
                byDefault = ".touchstock/store")
        String url,

        @Setting(doc = "Database user. none for that of the URL.", byDefault = "none")
        String user,

        @Setting(
                doc = "Its password, for example ${STORE_PASSWORD} from the environment. none for that of the URL.",
                byDefault = "none")
        String password,

        @Setting(
                doc = "How long attribution, wasted spend and lost sales are kept, in whole days.",
                byDefault = "730d",
                atLeast = "1d")
        Duration keepReports,

        @Setting(doc = "How long journeys and their paths are kept, in whole days.", byDefault = "400d", atLeast = "1d")
        Duration keepPaths,

        @Setting(
                doc = "How long demand and forecasts of past days are kept, in whole days.",
                byDefault = "730d",
                atLeast = "1d")
        Duration keepDemand,

        @Setting(doc = "How long changes of alerts are kept, in whole days.", byDefault = "400d", atLeast = "1d")
        Duration keepAlertChanges,

        @Setting(
                doc = "How long refused inputs and messages that were sent are kept.",
                byDefault = "30d",
                atLeast = "1h")
        Duration keepMessages) {

    /** Null for that of the URL. */
    public String givenUser() {
        return user.equals("none") ? null : user;
    }

    /** Null for that of the URL. */
    public String givenPassword() {
        return password.equals("none") ? null : password;
    }

    /** Without the password, and without what the URL may hold. */
    @Override
    public String toString() {
        return "StoreConfig[" + url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//") + "]";
    }
}
