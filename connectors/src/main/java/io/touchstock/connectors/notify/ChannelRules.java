package io.touchstock.connectors.notify;

import java.time.Duration;

/**
 * When a channel speaks.
 *
 * @param name slack, webhook or e-mail
 * @param messagesAnHour to one recipient at most; what is over waits, and is told in one message
 * @param gather pause between two messages to one recipient, in which alerts gather
 * @param alertsAMessage that one message can hold; the rest goes into the next
 */
public record ChannelRules(
        String name, Route route, QuietHours quiet, int messagesAnHour, Duration gather, int alertsAMessage) {}
