package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.ChannelSums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every channel earned in every replicate, by model. Replicates may be set by several threads, each by one. */
final class Replicates {

    private final List<String> channels;
    private final Map<String, ReplicateCredit[]> byModel = new HashMap<>();
    private final ReplicateCredit untouched;

    Replicates(List<String> models, List<String> channels, int replicates) {
        this.channels = channels;
        untouched = new ReplicateCredit(replicates);
        for (String model : models) {
            ReplicateCredit[] credits = new ReplicateCredit[channels.size()];
            for (int channel = 0; channel < credits.length; channel++) {
                credits[channel] = new ReplicateCredit(replicates);
            }
            byModel.put(model, credits);
        }
    }

    void set(String model, int replicate, ChannelSums sums) {
        ReplicateCredit[] credits = byModel.get(model);
        for (int channel = 0; channel < credits.length; channel++) {
            credits[channel].set(replicate, sums.conversions(channel), sums.valueMicros(channel));
        }
    }

    /** Sets the conversions that nothing led to, which are the same under every model. */
    void setUntouched(int replicate, long conversions, double valueMicros) {
        untouched.set(replicate, (double) conversions, valueMicros);
    }

    ReplicateCredit credit(String model, String channel) {
        return channel.equals(ChannelCredit.NO_TOUCHPOINT) ? untouched : byModel.get(model)[channels.indexOf(channel)];
    }
}
