package io.touchstock.connectors.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The report store: what the topics tell, for reading. Thread-safe; open one a process. */
public final class ReportStore implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    private final Database database;
    private final StoreWriter writer;
    private final String name;

    private ReportStore(Database database, ZoneId zone, String name) {
        this.database = database;
        this.writer = new StoreWriter(database, zone);
        this.name = name;
    }

    /**
     * Opens a store and brings its schema up to date.
     *
     * @param url {@code jdbc:postgresql://HOST/DATABASE?user=…}, {@code postgresql://USER:PASSWORD@HOST/DATABASE},
     *     {@code jdbc:h2:…}, or the path of a file for an embedded H2, which one process at a time can open
     * @param zone the shop's, to which days belong
     * @throws IllegalArgumentException if the URL is none of these
     * @throws StoreException if nobody answers there, or what is there is of a newer version
     */
    public static ReportStore open(String url, ZoneId zone) {
        return open(url, null, null, zone);
    }

    /**
     * The same.
     *
     * @param user null for that of the URL
     * @param password null for that of the URL
     */
    public static ReportStore open(String url, String user, String password, ZoneId zone) {
        StoreUrl where = StoreUrl.of(url);
        return new ReportStore(Database.open(where, user, password, CONNECTIONS), zone, where.toString());
    }

    /**
     * Writes all of a batch or nothing. The same again changes nothing.
     *
     * @throws ElsewhereException if the store does not stand where the batch begins
     * @throws StoreException if it cannot be written; says whether later it may
     */
    public void write(StoreBatch batch) {
        writer.write(batch);
    }

    /**
     * Throws away what is older than is to be kept.
     *
     * @return how many rows
     */
    public long prune(Retention retention, Instant now) {
        return new Pruning(database, retention).run(now);
    }

    /** How far every topic has been read. */
    public List<FeedPosition> positions() {
        return FeedPositions.all(database);
    }

    /** Attribution, paths, wasted spend and lost sales. */
    public AttributionReads attribution() {
        return new AttributionReads(database);
    }

    /** Alerts and items. */
    public StockReads stock() {
        return new StockReads(database);
    }

    /** Promotions and what to make of them. */
    public PromotionReads promotions() {
        return new PromotionReads(database);
    }

    /** Demand, forecasts and models. */
    public ForecastReads forecasts() {
        return new ForecastReads(database);
    }

    /** Jobs, lag, refusals. */
    public OperationsReads operations() {
        return new OperationsReads(database);
    }

    /** What people do, and who did. */
    public PeopleDesk people() {
        return new PeopleDesk(database);
    }

    /** Messages to people, each sent once. */
    public DeliveryBook deliveries() {
        return new DeliveryBook(database);
    }

    /** Which alerts were told where. */
    public NoticeBook notices() {
        return new NoticeBook(database);
    }

    /** Names of the tables with what a row of each is, as {@code name: description}. */
    List<String> tables() {
        return Catalogue.tables(database);
    }

    /** The first column of what any query gives. */
    List<String> ask(String sql) {
        return database.list(Query.of(sql), Row::first);
    }

    /** Where it is, without secrets. */
    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        database.close();
    }
}
