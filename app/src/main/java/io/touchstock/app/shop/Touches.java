package io.touchstock.app.shop;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.time.LocalDate;

/** Turns touches into touchpoints, identity links and spend, from the first emitted day on. */
final class Touches {
    private static final double STAYS_LOGGED_IN = 0.6;
    private static final int IMPRESSIONS_PER_CLICK = 40;

    private final ShopScenario scenario;
    private final People people;
    private final Agenda agenda;
    private final Chance chance;
    private final long[][] spentMicros;
    private final long[][] count;

    Touches(ShopScenario scenario, People people, Agenda agenda, Chance chance) {
        this.scenario = scenario;
        this.people = people;
        this.agenda = agenda;
        this.chance = chance;
        int channels = scenario.channels().size();
        this.spentMicros = new long[channels][];
        this.count = new long[channels][];
        for (int c = 0; c < channels; c++) {
            spentMicros[c] = new long[scenario.channels().get(c).campaigns().size()];
            count[c] = new long[spentMicros[c].length];
        }
    }

    void plan(int day, int channel, Touch touch) {
        spentMicros[channel][touch.campaign()] += touch.costMicros();
        count[channel][touch.campaign()]++;
        agenda.add(day, touch.second(), (now, sink) -> emit(touch, now, sink));
    }

    private void emit(Touch touch, Instant now, ShopSink sink) {
        int person = touch.person();
        TouchpointKind kind = touch.channel().kind();
        String visitor = people.visitorId(person, touch.device());
        boolean active = kind != TouchpointKind.IMPRESSION;
        double logIn = scenario.people().logInShare() * (kind == TouchpointKind.EMAIL ? 4 : 1);
        boolean logsIn = active && people.hasAccount(person) && Chance.unit(touch.bits(), 5) < logIn;
        if (logsIn) {
            link(person, touch.device(), now, sink);
        }
        boolean known = people.isLinked(person, touch.device())
                && active
                && (logsIn || Chance.unit(touch.bits(), 6) < STAYS_LOGGED_IN);
        sink.touchpoint(new Touchpoint(
                "t" + Long.toString(Chance.next(touch.bits(), 7) >>> 1, Character.MAX_RADIX),
                now,
                visitor,
                known ? people.customerId(person) : null,
                kind,
                touch.channel().name(),
                touch.channel().campaigns().get(touch.campaign()).name(),
                touch.product() < 0
                        ? null
                        : scenario.products().get(touch.product()).sku(),
                touch.costMicros(),
                people.denied(person) ? Consent.DENIED : Consent.GRANTED));
    }

    /** Links the device to the person unless that is known already. */
    void link(int person, int device, Instant now, ShopSink sink) {
        if (!people.isLinked(person, device)) {
            people.link(person, device);
            sink.identityLink(new IdentityLink(people.visitorId(person, device), people.customerId(person), now));
        }
    }

    /** The day's bill, campaign by campaign; a campaign without cost and touches is left out. */
    void bill(LocalDate day, ShopSink sink) {
        for (int c = 0; c < count.length; c++) {
            ChannelSpec channel = scenario.channels().get(c);
            for (int campaign = 0; campaign < count[c].length; campaign++) {
                long touches = count[c][campaign];
                if (touches > 0) {
                    boolean clicks = channel.kind() == TouchpointKind.CLICK;
                    sink.spend(new Spend(
                            day,
                            channel.name(),
                            channel.campaigns().get(campaign).name(),
                            spentMicros[c][campaign],
                            clicks ? touches : 0,
                            clicks ? touches * IMPRESSIONS_PER_CLICK : touches));
                }
                spentMicros[c][campaign] = 0;
                count[c][campaign] = 0;
            }
        }
    }

    /** Account holders who ask to be forgotten today. */
    void erase(int day, Instant now, ShopSink sink) {
        double rate = scenario.people().erasureRate();
        for (int person = 0; rate > 0 && person < people.count(); person++) {
            if (people.hasAccount(person) && chance.uniform(Draw.ERASURE, person, day, 0) < rate) {
                sink.erasure(new Erasure(null, people.customerId(person), now));
                people.forget(person);
            }
        }
    }
}
