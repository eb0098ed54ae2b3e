package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * A webhook of the shop's own.
 *
 * @param secret that signs
 */
public record WebhookConfig(
        @Setting(doc = "https address, or file:PATH that holds it. none tells nothing.", byDefault = "none")
        String url,

        @Setting(
                doc =
                        "Secret that signs the messages: for example ${WEBHOOK_SECRET} from the environment, or file:PATH.",
                byDefault = "none")
        String secret,

        @Setting(doc = "Messages an hour; what is over waits for one message.", byDefault = "120", atLeast = "1")
        int messagesAnHour,

        @Setting(doc = "Alerts of so long gather in one message.", byDefault = "30s", atLeast = "0s", atMost = "1d")
        Duration gather,

        @Setting(doc = "What is told.") RouteConfig route)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (!url.equals("none") && secret.equals("none")) {
            complaint.accept("secret", "must be given with url, or nobody can tell who sends");
        }
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "WebhookConfig[" + (url.equals("none") ? "none" : "set") + "]";
    }
}
