CREATE TABLE alert_notice (
    channel varchar NOT NULL,
    sku varchar NOT NULL,
    location varchar NOT NULL,
    kind varchar NOT NULL,
    severity_rank integer NOT NULL,
    told_at timestamp with time zone NOT NULL,
    PRIMARY KEY (channel, sku, location, kind)
);

COMMENT ON TABLE alert_notice IS 'Open alerts that were told on a channel, and how severe they were then; an alert that ends is forgotten';
COMMENT ON COLUMN alert_notice.severity_rank IS '4 for CRITICAL down to 1 for LOW; an alert that grows more severe is told again';
