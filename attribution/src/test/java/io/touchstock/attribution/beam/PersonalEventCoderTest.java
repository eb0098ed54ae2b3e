package io.touchstock.attribution.beam;

import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.journey.PersonalEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PersonalEventCoderTest {

    @Property(tries = 200)
    void events_come_back_from_their_bytes_with_their_sequence(@ForAll long sequence, @ForAll long valueMicros)
            throws IOException {
        PersonalEvent touchpoint = PersonalEvent.of(touch("t", 3, "phone", null, "Email"));
        PersonalEvent order = PersonalEvent.of(placed("o", 4, null, "ann", valueMicros));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PersonalEventCoder.of().encode(touchpoint, bytes);
        PersonalEventCoder.of().encode(order.at(sequence), bytes);
        PersonalEventCoder.of().encode(touchpoint.at(sequence), bytes);

        ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
        assertThat(PersonalEventCoder.of().decode(in)).isEqualTo(touchpoint);
        assertThat(PersonalEventCoder.of().decode(in)).isEqualTo(order.at(sequence));
        assertThat(PersonalEventCoder.of().decode(in)).isEqualTo(touchpoint.at(sequence));
        assertThat(in.available()).isZero();
    }
}
