package io.touchstock.forecasting.demand;

import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelSource;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Models that find the columns of a calendar in it, so that whoever asks them need not tell these.
 *
 * @param models as they were trained
 */
public record CalendarModels(ModelSource models, DayCalendar calendar) implements ModelSource {
    @Override
    public Optional<String> stamp() throws IOException {
        return models.stamp();
    }

    @Override
    public LoadedModel load() throws IOException {
        return new WithCalendar(models.load(), calendar);
    }

    /** Where the models lie. */
    @Override
    public String toString() {
        return models.toString();
    }

    private record WithCalendar(LoadedModel model, DayCalendar calendar) implements LoadedModel {
        @Override
        public String name() {
            return model.name();
        }

        @Override
        public Provenance provenance() {
            return model.provenance();
        }

        @Override
        public int horizon() {
            return model.horizon();
        }

        @Override
        public List<ColumnRequest> columns() {
            return model.columns().stream()
                    .filter(column -> !calendar.tells(column))
                    .toList();
        }

        @Override
        public List<QuantileForecast> forecast(SalesPanel past, int periods) {
            return model.forecast(calendar.on(past, periods, model.columns()), periods);
        }

        @Override
        public Forecasts forecasts(SalesPanel past, int periods) {
            return model.forecasts(calendar.on(past, periods, model.columns()), periods);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
