package io.touchstock.attribution.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Under what path counts are summed. */
public record DayPath(LocalDate day, List<String> channels) implements Serializable {

    public DayPath {
        channels = List.copyOf(channels);
    }
}
