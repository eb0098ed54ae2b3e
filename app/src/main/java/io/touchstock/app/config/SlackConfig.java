package io.touchstock.app.config;

import java.time.Duration;

/**
 * A Slack channel.
 *
 * @param url of its incoming webhook, which is a secret; {@code none} to tell it nothing
 */
public record SlackConfig(
        @Setting(
                doc = "Address of the incoming webhook, a secret: for example ${SLACK_WEBHOOK} from the environment, or"
                        + " file:PATH. none tells Slack nothing.",
                byDefault = "none")
        String url,

        @Setting(doc = "Messages an hour; what is over waits for one message.", byDefault = "12", atLeast = "1")
        int messagesAnHour,

        @Setting(doc = "Alerts of so long gather in one message.", byDefault = "5m", atLeast = "0s", atMost = "1d")
        Duration gather,

        @Setting(doc = "What is told.") RouteConfig route) {

    /** Without the address. */
    @Override
    public String toString() {
        return "SlackConfig[" + (url.equals("none") ? "none" : "set") + "]";
    }
}
