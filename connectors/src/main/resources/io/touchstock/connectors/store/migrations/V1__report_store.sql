-- One schema for PostgreSQL (15 or newer) and H2: what a report reads, as the topics tell it.
-- Money is in millionths of the shop's currency. An empty text in a key stands for "none". Days are the shop's.
-- revised_at and revision say which message a row comes from; an older one never replaces a newer one.

CREATE TABLE attribution_day (
    dimension varchar NOT NULL,
    model varchar NOT NULL,
    day date NOT NULL,
    channel varchar NOT NULL,
    campaign varchar NOT NULL,
    conversions double precision NOT NULL,
    conversions_low double precision,
    conversions_high double precision,
    value_micros bigint NOT NULL,
    value_low_micros bigint,
    value_high_micros bigint,
    removal_effect double precision,
    spend_micros bigint,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (dimension, model, day, channel, campaign)
);
CREATE INDEX attribution_day_by_day ON attribution_day (dimension, day);

COMMENT ON TABLE attribution_day IS 'What a channel or campaign earned on one day under one model';
COMMENT ON COLUMN attribution_day.dimension IS 'CHANNEL, CAMPAIGN or CHANNEL_CAMPAIGN: what the row tells apart; never add up rows of two dimensions';
COMMENT ON COLUMN attribution_day.model IS 'As on the command line: first, last, linear, markov, shapley and so on; never add up rows of two models';
COMMENT ON COLUMN attribution_day.channel IS 'Empty in rows of campaigns across channels; (no touchpoint) for orders that nothing led to';
COMMENT ON COLUMN attribution_day.campaign IS 'Empty in rows of whole channels; (no campaign) for touchpoints of none';
COMMENT ON COLUMN attribution_day.conversions IS 'Orders credited; with parts of an order';
COMMENT ON COLUMN attribution_day.conversions_low IS 'Lower end of the 95 % bootstrap interval; null where none was drawn';
COMMENT ON COLUMN attribution_day.conversions_high IS 'Upper end of the 95 % bootstrap interval; null where none was drawn';
COMMENT ON COLUMN attribution_day.value_micros IS 'Order value credited, in millionths of the shop''s currency';
COMMENT ON COLUMN attribution_day.removal_effect IS 'Share of all conversions that would be lost without it, 0 to 1; null for models without';
COMMENT ON COLUMN attribution_day.spend_micros IS 'Spent that day, the same in every model; null where no spend is known';

CREATE TABLE attribution_period (
    dimension varchar NOT NULL,
    model varchar NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    channel varchar NOT NULL,
    campaign varchar NOT NULL,
    conversions double precision NOT NULL,
    conversions_low double precision,
    conversions_high double precision,
    value_micros bigint NOT NULL,
    value_low_micros bigint,
    value_high_micros bigint,
    removal_effect double precision,
    spend_micros bigint,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (dimension, model, last_day, first_day, channel, campaign)
);

COMMENT ON TABLE attribution_period IS 'The same over several days at once, as the trailing report tells it: the model is solved for the whole period, so a row is not the sum of days';
COMMENT ON COLUMN attribution_period.first_day IS 'First day of the conversions';
COMMENT ON COLUMN attribution_period.last_day IS 'Last day, inclusive';

CREATE TABLE wasted_spend (
    day date NOT NULL,
    channel varchar NOT NULL,
    campaign varchar NOT NULL,
    sku varchar NOT NULL,
    clicks bigint NOT NULL,
    wasted_clicks bigint NOT NULL,
    cost_micros bigint NOT NULL,
    wasted_micros bigint NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (day, channel, campaign, sku)
);

COMMENT ON TABLE wasted_spend IS 'Paid on a day for clicks on an article that could not be bought';
COMMENT ON COLUMN wasted_spend.campaign IS 'Empty for clicks of no campaign';
COMMENT ON COLUMN wasted_spend.sku IS 'Empty in a row that sums over articles';
COMMENT ON COLUMN wasted_spend.wasted_micros IS 'Cost of the wasted clicks, in millionths of the shop''s currency';

CREATE TABLE lost_sale_day (
    day date NOT NULL,
    channel varchar NOT NULL,
    campaign varchar NOT NULL,
    sku varchar NOT NULL,
    location varchar NOT NULL,
    lost_units double precision NOT NULL,
    lost_value_micros bigint NOT NULL,
    PRIMARY KEY (day, channel, campaign, sku, location)
);

COMMENT ON TABLE lost_sale_day IS 'Demand that a channel had brought to an empty shelf: the sum of what was told and taken back';
COMMENT ON COLUMN lost_sale_day.campaign IS 'Empty for touchpoints of no campaign';
COMMENT ON COLUMN lost_sale_day.location IS 'Empty if it is not known where the article was missed';

CREATE TABLE journey_seen (
    journey_key uuid NOT NULL PRIMARY KEY,
    day date NOT NULL,
    path_id uuid,
    touches integer NOT NULL,
    lag_days integer NOT NULL,
    conversions integer NOT NULL,
    value_micros bigint NOT NULL
);
CREATE INDEX journey_seen_by_day ON journey_seen (day);

COMMENT ON TABLE journey_seen IS 'What each journey adds to the path tables, so that it is counted once and can be taken back. For bookkeeping; read the path tables';
COMMENT ON COLUMN journey_seen.journey_key IS 'A hash; names nobody';
COMMENT ON COLUMN journey_seen.lag_days IS 'Whole days from the first touchpoint to the order; -1 without one of the two';
COMMENT ON COLUMN journey_seen.path_id IS 'Null once the journey has been taken back';

CREATE TABLE path (
    path_id uuid NOT NULL PRIMARY KEY,
    path varchar NOT NULL,
    touches integer NOT NULL
);

COMMENT ON TABLE path IS 'Every distinct sequence of channels that a journey has walked';
COMMENT ON COLUMN path.path IS 'Channels in order, with '' > '' between two; empty for an order that nothing led to';
COMMENT ON COLUMN path.touches IS 'Number of touchpoints';

CREATE TABLE path_day (
    day date NOT NULL,
    path_id uuid NOT NULL,
    conversions bigint NOT NULL,
    value_micros bigint NOT NULL,
    nulls bigint NOT NULL,
    PRIMARY KEY (day, path_id)
);

COMMENT ON TABLE path_day IS 'How often a path was walked to its end on a day';
COMMENT ON COLUMN path_day.day IS 'When the order was placed, or the journey given up';
COMMENT ON COLUMN path_day.nulls IS 'Journeys that ended without an order';

CREATE TABLE path_length_day (
    day date NOT NULL,
    touches integer NOT NULL,
    conversions bigint NOT NULL,
    value_micros bigint NOT NULL,
    nulls bigint NOT NULL,
    PRIMARY KEY (day, touches)
);

COMMENT ON TABLE path_length_day IS 'Journeys of a day by their number of touchpoints';

CREATE TABLE time_lag_day (
    day date NOT NULL,
    lag_days integer NOT NULL,
    conversions bigint NOT NULL,
    value_micros bigint NOT NULL,
    PRIMARY KEY (day, lag_days)
);

COMMENT ON TABLE time_lag_day IS 'Orders of a day by the whole days between the first touchpoint and the order';

CREATE TABLE product (
    sku varchar NOT NULL PRIMARY KEY,
    name varchar NOT NULL,
    category varchar,
    owner varchar,
    price_micros bigint NOT NULL,
    unit_cost_micros bigint NOT NULL,
    lead_time_mean_days double precision NOT NULL,
    lead_time_sd_days double precision NOT NULL,
    minimum_order_quantity integer NOT NULL,
    pack_size integer NOT NULL,
    service_level double precision,
    review_days integer,
    delisted_on date,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL
);

COMMENT ON TABLE product IS 'The catalogue';
COMMENT ON COLUMN product.owner IS 'Who acts on its alerts';

CREATE TABLE stock_level (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    on_hand integer NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location)
);

COMMENT ON TABLE stock_level IS 'The newest stock reading of each item';
COMMENT ON COLUMN stock_level.revised_at IS 'When the stock was read';

CREATE TABLE receipt (
    receipt_id varchar NOT NULL PRIMARY KEY,
    sku varchar NOT NULL,
    location varchar NOT NULL,
    quantity integer NOT NULL,
    expected_on date NOT NULL,
    status varchar NOT NULL,
    late_sd_days double precision,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL
);
CREATE INDEX receipt_by_item ON receipt (sku, location, expected_on);

COMMENT ON TABLE receipt IS 'Purchase-order lines';
COMMENT ON COLUMN receipt.status IS 'ORDERED, SHIPPED, RECEIVED or CANCELLED';
COMMENT ON COLUMN receipt.late_sd_days IS 'Standard deviation of its delay; null if not known of this one';

CREATE TABLE stock_alert (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    kind varchar NOT NULL,
    state varchar NOT NULL,
    severity varchar,
    severity_rank integer NOT NULL,
    name varchar,
    category varchar,
    owner varchar,
    on_hand integer NOT NULL,
    stock_as_of timestamp with time zone,
    probability double precision NOT NULL,
    p10 date,
    p50 date,
    p90 date,
    days_of_cover double precision,
    days_of_cover_with_receipts double precision,
    incoming_quantity integer,
    incoming_on date,
    gap_days integer,
    lost_units double precision NOT NULL,
    lost_value_micros bigint,
    suggested_quantity integer NOT NULL,
    suggested_cost_micros bigint,
    order_by date,
    reason varchar NOT NULL,
    conflict varchar,
    running_campaigns varchar NOT NULL,
    substitute_sku varchar,
    model_version varchar,
    forecast_as_of date,
    handled varchar,
    handled_until date,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location, kind)
);
CREATE INDEX stock_alert_by_value ON stock_alert (state, lost_value_micros DESC NULLS LAST);
CREATE INDEX stock_alert_by_owner ON stock_alert (state, owner);

COMMENT ON TABLE stock_alert IS 'What holds of each alert now';
COMMENT ON COLUMN stock_alert.kind IS 'OUT_OF_STOCK, STOCKOUT_RISK, OVERSTOCK, PHANTOM_STOCK or LATE_RECEIPT';
COMMENT ON COLUMN stock_alert.state IS 'OPEN or RESOLVED';
COMMENT ON COLUMN stock_alert.severity IS 'By the value at risk: LOW, MEDIUM, HIGH or CRITICAL';
COMMENT ON COLUMN stock_alert.severity_rank IS 'The same as a number, 4 for CRITICAL, 0 for none';
COMMENT ON COLUMN stock_alert.probability IS 'Of running out within lead time and review period, 0 to 1';
COMMENT ON COLUMN stock_alert.p10 IS 'Day by which the stock is gone with 10 % probability; likewise p50 and p90; null beyond the forecast';
COMMENT ON COLUMN stock_alert.lost_value_micros IS 'Value at risk: expected demand that finds an empty shelf, at list price';
COMMENT ON COLUMN stock_alert.order_by IS 'Last day on which the suggested order is in time';
COMMENT ON COLUMN stock_alert.running_campaigns IS 'Whose adverts lead to the article, one a line';
COMMENT ON COLUMN stock_alert.handled IS 'ACKNOWLEDGED, SNOOZED or ALREADY_ORDERED';
COMMENT ON COLUMN stock_alert.revised_at IS 'When the alert changed, in event time';

CREATE TABLE stock_alert_change (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    kind varchar NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    state varchar NOT NULL,
    severity varchar,
    on_hand integer NOT NULL,
    probability double precision NOT NULL,
    p50 date,
    lost_units double precision NOT NULL,
    lost_value_micros bigint,
    suggested_quantity integer NOT NULL,
    order_by date,
    reason varchar NOT NULL,
    handled varchar,
    PRIMARY KEY (sku, location, kind, revised_at)
);
CREATE INDEX stock_alert_change_by_time ON stock_alert_change (revised_at);

COMMENT ON TABLE stock_alert_change IS 'How alerts came to where they are: every change, and one row at each day''s end while open';

CREATE TABLE ad_signal (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    action varchar NOT NULL,
    reason varchar NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location)
);

COMMENT ON TABLE ad_signal IS 'Whether an article''s adverts should run';
COMMENT ON COLUMN ad_signal.location IS 'Empty for the article as a whole';
COMMENT ON COLUMN ad_signal.action IS 'PAUSE or RESUME';

CREATE TABLE promotion (
    promotion_id varchar NOT NULL PRIMARY KEY,
    sku varchar NOT NULL,
    location varchar NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    price_micros bigint NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL
);
CREATE INDEX promotion_by_sku ON promotion (sku);
CREATE INDEX promotion_by_end ON promotion (ends_on);

COMMENT ON TABLE promotion IS 'Promotions that the shop has planned';
COMMENT ON COLUMN promotion.location IS 'Empty if it runs everywhere';

CREATE TABLE promotion_plan (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    promotion_id varchar NOT NULL,
    slot varchar NOT NULL,
    verdict varchar NOT NULL,
    starts_on date,
    ends_on date,
    price_micros bigint,
    expected_units double precision NOT NULL,
    uplift_units double precision NOT NULL,
    margin_micros bigint NOT NULL,
    gain_micros bigint NOT NULL,
    end_stock double precision NOT NULL,
    could_start_on date,
    reason varchar NOT NULL,
    as_of date NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location, promotion_id, slot)
);
CREATE INDEX promotion_plan_by_end ON promotion_plan (verdict, ends_on);

COMMENT ON TABLE promotion_plan IS 'When to promote an article, or why not to';
COMMENT ON COLUMN promotion_plan.promotion_id IS 'The planned promotion that it speaks of; empty for a suggestion';
COMMENT ON COLUMN promotion_plan.slot IS 'First day of a suggested window, as text; empty otherwise';
COMMENT ON COLUMN promotion_plan.verdict IS 'PROMOTE, HOLD, CLEAR or NONE';
COMMENT ON COLUMN promotion_plan.could_start_on IS 'First day on which stock would carry a promotion that is held';
COMMENT ON COLUMN promotion_plan.as_of IS 'Last day whose sales the forecast behind it has seen';

CREATE TABLE promotion_decision (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    promotion_id varchar NOT NULL,
    slot varchar NOT NULL,
    decision varchar NOT NULL,
    note varchar,
    decided_by varchar NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    PRIMARY KEY (sku, location, promotion_id, slot)
);

COMMENT ON TABLE promotion_decision IS 'What people made of a plan; keyed like promotion_plan';
COMMENT ON COLUMN promotion_decision.decision IS 'ACCEPTED or REJECTED';

CREATE TABLE demand_day (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    day date NOT NULL,
    units integer NOT NULL,
    shelf_empty boolean NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location, day)
);
CREATE INDEX demand_day_by_day ON demand_day (day);

COMMENT ON TABLE demand_day IS 'Units sold of an item on a day';
COMMENT ON COLUMN demand_day.shelf_empty IS 'The shelf was empty for part of the day: units is a lower bound of the demand';

CREATE TABLE item_forecast (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    as_of date NOT NULL,
    model_version varchar NOT NULL,
    horizon_days integer NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location)
);

COMMENT ON TABLE item_forecast IS 'The newest forecast of each item; its days are in forecast_day';
COMMENT ON COLUMN item_forecast.as_of IS 'Last day whose sales the model has seen';

CREATE TABLE forecast_day (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    day date NOT NULL,
    as_of date NOT NULL,
    model_version varchar NOT NULL,
    mean_units double precision NOT NULL,
    q05 double precision NOT NULL,
    q10 double precision NOT NULL,
    q25 double precision NOT NULL,
    q50 double precision NOT NULL,
    q75 double precision NOT NULL,
    q90 double precision NOT NULL,
    q95 double precision NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (sku, location, day)
);
CREATE INDEX forecast_day_by_day ON forecast_day (day);

COMMENT ON TABLE forecast_day IS 'The demand of an item on a day as the last forecast before it told it: of past days that of the day before, of days to come the newest';
COMMENT ON COLUMN forecast_day.q10 IS '10 % quantile of the units wanted that day; likewise the others';

CREATE TABLE model_drift (
    model_version varchar NOT NULL,
    day date NOT NULL,
    drifting boolean NOT NULL,
    since date,
    points integer NOT NULL,
    wape double precision NOT NULL,
    wape_reference double precision NOT NULL,
    bias double precision NOT NULL,
    bias_reference double precision NOT NULL,
    coverage80 double precision NOT NULL,
    coverage80_reference double precision NOT NULL,
    reason varchar NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (model_version, day)
);

COMMENT ON TABLE model_drift IS 'How good forecasts were of late, beside how good they were when the model was judged';
COMMENT ON COLUMN model_drift.wape IS 'Sum of absolute errors over sum of units';
COMMENT ON COLUMN model_drift.coverage80 IS 'Share of days within the 80 % band';

CREATE TABLE model_card (
    model_version varchar NOT NULL PRIMARY KEY,
    kind varchar NOT NULL,
    trained_as_of date NOT NULL,
    data_hash varchar NOT NULL,
    series integer NOT NULL,
    seed bigint NOT NULL,
    revised_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE model_card IS 'Where each forecasting model comes from';

CREATE TABLE model_fact (
    model_version varchar NOT NULL,
    kind varchar NOT NULL,
    name varchar NOT NULL,
    content varchar NOT NULL,
    PRIMARY KEY (model_version, kind, name)
);

COMMENT ON TABLE model_fact IS 'What was set, which libraries it was trained with, what it reached';
COMMENT ON COLUMN model_fact.kind IS 'config, version or metric';

CREATE TABLE rejected_record (
    topic varchar NOT NULL,
    part integer NOT NULL,
    revision bigint NOT NULL,
    rejected_at timestamp with time zone NOT NULL,
    job varchar NOT NULL,
    source varchar NOT NULL,
    source_position bigint NOT NULL,
    reason varchar NOT NULL,
    reason_kind varchar NOT NULL,
    payload varchar NOT NULL,
    payload_length integer NOT NULL,
    PRIMARY KEY (topic, part, revision)
);
CREATE INDEX rejected_record_by_time ON rejected_record (rejected_at);

COMMENT ON TABLE rejected_record IS 'Inputs that could not be used';
COMMENT ON COLUMN rejected_record.job IS 'Which job refused it';
COMMENT ON COLUMN rejected_record.source IS 'Topic and partition, or file, it came from';
COMMENT ON COLUMN rejected_record.source_position IS 'Offset or line there';
COMMENT ON COLUMN rejected_record.reason_kind IS 'The reason without what differs from one record to the next, to count by';
COMMENT ON COLUMN rejected_record.payload IS 'What came in, or the beginning of it';
COMMENT ON COLUMN rejected_record.payload_length IS 'Characters of the whole payload';

CREATE TABLE feed_position (
    topic varchar NOT NULL,
    part integer NOT NULL,
    next_position bigint NOT NULL,
    end_position bigint NOT NULL,
    last_record_at timestamp with time zone,
    last_event_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    PRIMARY KEY (topic, part)
);

COMMENT ON TABLE feed_position IS 'How far each topic has been read into this store; written in one transaction with what was read';
COMMENT ON COLUMN feed_position.end_position IS 'Where the topic ended when it was last looked at';
COMMENT ON COLUMN feed_position.last_record_at IS 'When the newest message read was written';
COMMENT ON COLUMN feed_position.last_event_at IS 'Latest time that a message spoke of';

CREATE TABLE job_lag (
    job varchar NOT NULL,
    topic varchar NOT NULL,
    behind bigint,
    measured_at timestamp with time zone NOT NULL,
    PRIMARY KEY (job, topic)
);

COMMENT ON TABLE job_lag IS 'How many messages each streaming job is behind in each topic that it reads';
COMMENT ON COLUMN job_lag.behind IS 'Null if the job has never said how far it is';

CREATE TABLE alert_action (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    kind varchar NOT NULL,
    said_at timestamp with time zone NOT NULL,
    action varchar NOT NULL,
    until_day date,
    quantity integer,
    said_by varchar,
    PRIMARY KEY (sku, location, kind, said_at, action)
);

COMMENT ON TABLE alert_action IS 'What people said of alerts: ACKNOWLEDGE, SNOOZE, FALSE_ALARM or ALREADY_ORDERED';

CREATE TABLE alert_assignment (
    sku varchar NOT NULL,
    location varchar NOT NULL,
    kind varchar NOT NULL,
    assignee varchar NOT NULL,
    assigned_by varchar NOT NULL,
    assigned_at timestamp with time zone NOT NULL,
    PRIMARY KEY (sku, location, kind)
);

COMMENT ON TABLE alert_assignment IS 'Who looks after an alert, where that is not the article''s owner';

CREATE TABLE outbox (
    id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    topic varchar NOT NULL,
    message_key varchar,
    payload varchar NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone
);
CREATE INDEX outbox_pending ON outbox (sent_at, id);

COMMENT ON TABLE outbox IS 'Messages that people''s actions cause, until they are on their topic';

CREATE TABLE audit_entry (
    id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    happened_at timestamp with time zone NOT NULL,
    actor varchar NOT NULL,
    role varchar NOT NULL,
    remote varchar NOT NULL,
    action varchar NOT NULL,
    target varchar NOT NULL,
    detail varchar NOT NULL,
    outcome varchar NOT NULL
);
CREATE INDEX audit_entry_by_time ON audit_entry (happened_at);

COMMENT ON TABLE audit_entry IS 'Who did what, and whether it was allowed';
COMMENT ON COLUMN audit_entry.outcome IS 'DONE, REFUSED or FAILED';

CREATE TABLE delivery (
    delivery_key varchar NOT NULL PRIMARY KEY,
    channel varchar NOT NULL,
    target varchar NOT NULL,
    subject varchar NOT NULL,
    body varchar NOT NULL,
    state varchar NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    last_error varchar
);
CREATE INDEX delivery_due ON delivery (state, next_attempt_at);

COMMENT ON TABLE delivery IS 'Messages to people and to other systems';
COMMENT ON COLUMN delivery.delivery_key IS 'Made of what is told to whom: the same is never sent twice';
COMMENT ON COLUMN delivery.state IS 'PENDING, SENT or FAILED';

CREATE TABLE kept_from (
    area varchar NOT NULL PRIMARY KEY,
    day date NOT NULL
);

COMMENT ON TABLE kept_from IS 'The first day that each area still keeps; what comes for earlier days is ignored';
