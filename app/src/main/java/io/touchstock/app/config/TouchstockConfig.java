package io.touchstock.app.config;

/** A whole configuration file: what the jobs share, and one section a job. */
public record TouchstockConfig(
        @Setting(doc = "What all jobs take for granted about the shop.")
        ShopConfig shop,

        @Setting(doc = "Where the events come from and the results go.")
        KafkaConfig kafka,

        @Setting(doc = "How the jobs run.") FlinkConfig flink,
        @Setting(doc = "The attribution job: run journeys.") JourneysConfig journeys,

        @Setting(doc = "The demand forecasting job: run demand.")
        DemandConfig demand,

        @Setting(doc = "The stock alert job: run stock.") StockConfig stock,

        @Setting(doc = "The report store: run store, and what reads it.")
        StoreConfig store,

        @Setting(doc = "Where alerts are told, by run store.")
        NotifyConfig notifications) {}
