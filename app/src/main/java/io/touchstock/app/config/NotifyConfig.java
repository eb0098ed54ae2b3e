package io.touchstock.app.config;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Where alerts are told, within run store.
 *
 * @param quietFrom when quiet hours begin; equal to their end for none
 * @param allowedHosts that webhooks may reach although they are inner ones or speak plain http
 */
public record NotifyConfig(
        @Setting(doc = "Quiet hours begin, in the shop's time. Equal to their end for none.", byDefault = "22:00")
        String quietFrom,

        @Setting(doc = "Quiet hours end.", byDefault = "06:00")
        String quietUntil,

        @Setting(doc = "Whether critical alerts are told in quiet hours too.", byDefault = "true")
        boolean criticalPasses,

        @Setting(
                doc = "Hosts that webhooks may reach although they are private ones or speak plain http.",
                byDefault = "none")
        List<String> allowedHosts,

        @Setting(doc = "Slack.") SlackConfig slack,
        @Setting(doc = "A webhook of your own.") WebhookConfig webhook,
        @Setting(doc = "E-mail.") MailConfig mail)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        TimesOfDay.require("quiet-from", quietFrom, complaint);
        TimesOfDay.require("quiet-until", quietUntil, complaint);
    }
}
