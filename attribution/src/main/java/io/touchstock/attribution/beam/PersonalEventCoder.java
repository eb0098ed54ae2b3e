package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Touchpoints and order changes field by field: a tenth of what Java's own serialisation writes. */
final class PersonalEventCoder extends AtomicCoder<PersonalEvent> {

    private static final long serialVersionUID = 1L;
    private static final int TOUCHPOINT = 0;
    private static final int ORDER = 1;

    static PersonalEventCoder of() {
        return new PersonalEventCoder();
    }

    @Override
    public void encode(PersonalEvent event, OutputStream out) throws IOException {
        if (event.touchpoint() != null) {
            out.write(TOUCHPOINT);
            Fields.writeLong(event.sequence(), out);
            write(event.touchpoint(), out);
        } else {
            out.write(ORDER);
            Fields.writeLong(event.sequence(), out);
            write(event.order(), out);
        }
    }

    @Override
    public PersonalEvent decode(InputStream in) throws IOException {
        boolean isTouchpoint = in.read() == TOUCHPOINT;
        long sequence = Fields.readLong(in);
        return (isTouchpoint ? PersonalEvent.of(readTouchpoint(in)) : PersonalEvent.of(readOrder(in))).at(sequence);
    }

    private static void write(Touchpoint touchpoint, OutputStream out) throws IOException {
        Fields.writeText(touchpoint.eventId(), out);
        Fields.writeInstant(touchpoint.occurredAt(), out);
        Fields.writeText(touchpoint.visitorId(), out);
        Fields.writeText(touchpoint.customerId(), out);
        Fields.writeEnum(touchpoint.kind(), out);
        Fields.writeText(touchpoint.channel(), out);
        Fields.writeText(touchpoint.campaign(), out);
        Fields.writeText(touchpoint.sku(), out);
        Fields.writeLong(touchpoint.costMicros(), out);
        Fields.writeEnum(touchpoint.consent(), out);
    }

    private static Touchpoint readTouchpoint(InputStream in) throws IOException {
        return new Touchpoint(
                Fields.readText(in),
                Fields.readInstant(in),
                Fields.readText(in),
                Fields.readText(in),
                Fields.readEnum(TouchpointKind.class, in),
                Fields.readText(in),
                Fields.readText(in),
                Fields.readText(in),
                Fields.readLong(in),
                Fields.readEnum(Consent.class, in));
    }

    private static void write(OrderChange order, OutputStream out) throws IOException {
        Fields.writeText(order.orderId(), out);
        Fields.writeInstant(order.occurredAt(), out);
        Fields.writeText(order.visitorId(), out);
        Fields.writeText(order.customerId(), out);
        Fields.writeEnum(order.status(), out);
        Fields.writeLong(order.valueMicros(), out);
    }

    private static OrderChange readOrder(InputStream in) throws IOException {
        return new OrderChange(
                Fields.readText(in),
                Fields.readInstant(in),
                Fields.readText(in),
                Fields.readText(in),
                Fields.readEnum(OrderStatus.class, in),
                Fields.readLong(in));
    }
}
