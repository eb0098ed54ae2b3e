package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.ModelDrift;
import java.util.List;

/** How good forecasts were of late. Only as JSON. */
final class ModelDriftFormat implements EventFormat<ModelDrift> {

    private static final long serialVersionUID = 1L;

    @Override
    public ModelDrift read(FieldReader in) throws FieldProblem {
        return new ModelDrift(
                in.text("modelVersion"),
                in.anyDay("day"),
                in.flag("drifting"),
                in.optionalDay("since"),
                in.units("points", 0),
                in.number("wape"),
                in.number("wapeReference"),
                in.number("bias"),
                in.number("biasReference"),
                in.number("coverage80"),
                in.number("coverage80Reference"),
                in.anyText("reason"));
    }

    @Override
    public void write(ModelDrift drift, FieldWriter out) {
        out.text("modelVersion", drift.modelVersion());
        out.day("day", drift.day());
        out.flag("drifting", drift.drifting());
        out.day("since", drift.since());
        out.whole("points", drift.points());
        out.number("wape", drift.wape());
        out.number("wapeReference", drift.wapeReference());
        out.number("bias", drift.bias());
        out.number("biasReference", drift.biasReference());
        out.number("coverage80", drift.coverage80());
        out.number("coverage80Reference", drift.coverage80Reference());
        out.text("reason", drift.reason());
    }

    @Override
    public String key(ModelDrift drift) {
        return drift.modelVersion();
    }

    @Override
    public String timeField() {
        return "day";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of();
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }
}
