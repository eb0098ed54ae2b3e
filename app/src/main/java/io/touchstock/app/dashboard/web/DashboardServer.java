package io.touchstock.app.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.touchstock.app.dashboard.access.AuditLog;
import io.touchstock.app.dashboard.access.Authentication;
import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.access.User;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dashboard's web server. */
public final class DashboardServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DashboardServer.class);
    private static final long LARGEST_REQUEST = 64 * 1024;
    private static final int LARGEST_HEAD = 16 * 1024;
    private static final int MOST_THREADS = 64;
    private static final int FEWEST_THREADS = 4;
    private static final int IDLE_MILLIS = 30_000;

    private final Javalin javalin;
    private final Gate gate;
    private final Replies replies;
    private final InstantSource clock;
    private final AuditLog audit;
    private final List<Feature> features;
    private final Assets assets = Assets.fromResources();

    private DashboardServer(List<Feature> features, ServerAccess access, InstantSource clock) {
        this.features = List.copyOf(features);
        this.clock = clock;
        this.audit = access.audit();
        this.gate = new Gate(access, clock);
        this.replies = new Replies(gate, this.features, assets);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param bind address to listen on
     * @param port 0 for any that is free
     */
    public static DashboardServer start(
            String bind, int port, List<Feature> features, ServerAccess access, InstantSource clock) {
        DashboardServer server = new DashboardServer(features, access, clock);
        server.javalin.start(bind, port);
        return server;
    }

    /** On which it listens. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, IDLE_MILLIS);
        config.jetty.modifyHttpConfiguration(DashboardServer::limit);
        config.routes.before(this::before);
        for (Asset asset : assets.all()) {
            config.routes.get(asset.path(), context -> serve(context, asset));
        }
        config.routes.get("/", this::start);
        if (gate.hasSignIn()) {
            config.routes.get("/sign-in", context -> replies.signIn(context, 200, new SignIn(next(context), "")));
            config.routes.post("/sign-in", this::signIn);
            config.routes.post("/sign-out", this::signOut);
        }
        features.forEach(feature -> feature.register(new Registration(config.routes)));
        problems(config.routes);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setIdleTimeout(IDLE_MILLIS);
    }

    private void before(Context context) {
        SecurityHeaders.set(context);
        gate.checkHost(context);
        if (!HandlerType.GET.equals(context.method())
                && !HandlerType.HEAD.equals(context.method())
                && !HandlerType.POST.equals(context.method())) {
            throw new RefusedException(405, "Only GET, HEAD and POST are answered here.");
        }
        if (context.req().getContentLengthLong() > LARGEST_REQUEST) {
            throw new RefusedException(413, "The request is larger than " + LARGEST_REQUEST + " bytes.");
        }
        if (comesFromElsewhere(context)) {
            // A link on another site: the browser holds the cookie back, and sends it once this page asks by itself.
            context.contentType("text/html; charset=utf-8")
                    .header("Refresh", "0")
                    .result("<!DOCTYPE html><html lang=\"en\"><title>Touchstock</title>");
            context.skipRemainingHandlers();
        }
    }

    private static boolean comesFromElsewhere(Context context) {
        return HandlerType.GET.equals(context.method())
                && "cross-site".equals(context.header("Sec-Fetch-Site"))
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && context.header("Authorization") == null
                && context.cookie(Gate.COOKIE) == null;
    }

    private static void serve(Context context, Asset asset) {
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.type())
                .result(asset.content());
    }

    private void start(Context context) {
        User user = gate.admit(context, Permission.SEE, "");
        replies.write(
                context,
                user,
                features.isEmpty()
                        ? new Reply.Missing("There is no page yet.")
                        : new Reply.SeeOther(features.get(0).path()));
    }

    private void signIn(Context context) {
        gate.checkForm(context, null, "sign-in");
        Optional<User> user = gate.signIn(
                context,
                Optional.ofNullable(context.formParam("token")).orElse("").strip());
        if (user.isPresent()) {
            Replies.seeOther(context, next(context));
        } else {
            replies.signIn(
                    context,
                    403,
                    new SignIn(next(context), "This token is not known. Copy it again, without blanks around it."));
        }
    }

    private void signOut(Context context) {
        gate.checkForm(context, null, "sign-out");
        gate.signOut(context);
        Replies.seeOther(context, "/sign-in");
    }

    private static String next(Context context) {
        String next =
                HandlerType.POST.equals(context.method()) ? context.formParam("next") : context.queryParam("next");
        return Address.isOwnPath(next) && next.length() <= Params.LONGEST ? next : "/";
    }

    private void problems(RoutesConfig routes) {
        routes.exception(NotSignedInException.class, (e, context) -> notSignedIn(context));
        routes.exception(
                RefusedException.class,
                (e, context) -> told(context, e.status(), new Message("Not allowed", e.getMessage(), "")));
        routes.exception(
                BadRequestException.class,
                (e, context) -> told(context, 400, new Message("That does not work", e.getMessage(), "/")));
        routes.exception(
                io.javalin.http.HttpResponseException.class,
                (e, context) -> told(context, e.getStatus(), plain(e.getStatus())));
        routes.exception(Exception.class, (e, context) -> failed(context, e));
        routes.error(404, context -> {
            if (context.res().getContentType() == null
                    || !context.res().getContentType().startsWith("text/html")) {
                told(context, 404, plain(404));
            }
        });
    }

    private static Message plain(int status) {
        return switch (status) {
            case 404 -> new Message("Not found", "There is no such page.", "/");
            case 413 -> new Message("Too large", "The request is larger than " + LARGEST_REQUEST + " bytes.", "");
            default -> new Message("That does not work", "The request was refused with status " + status + ".", "/");
        };
    }

    /** Where nobody is let in, the refusal says nothing of what there is. */
    private void told(Context context, int status, Message message) {
        User user = null;
        if (status != 421 && gate.authenticate(context) instanceof Authentication.Known known) {
            user = known.user();
        }
        replies.message(context, user, status, message);
    }

    private void notSignedIn(Context context) {
        if (HandlerType.POST.equals(context.method())) {
            told(context, 401, new Message("Not signed in", "Sign in and repeat it; nothing was done.", "/sign-in"));
            return;
        }
        String query = context.queryString();
        String wanted = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        Replies.seeOther(
                context,
                Address.of("/sign-in")
                        .and("next", wanted.equals("/") ? null : wanted)
                        .toString());
    }

    private void failed(Context context, Exception e) {
        LOG.error("{} {} failed", context.method(), context.path(), e);
        told(
                context,
                500,
                new Message(
                        "Something went wrong",
                        "The page could not be made. The server's log says why; if the store is down, it comes back"
                                + " by itself.",
                        "/"));
    }

    /** Puts the gate before what a feature answers. */
    private final class Registration implements Routes {
        private final RoutesConfig routes;

        Registration(RoutesConfig routes) {
            this.routes = routes;
        }

        @Override
        public void page(String path, Permission needed, Handler handler) {
            routes.get(path, context -> {
                User user = gate.admit(context, needed, "");
                replies.write(
                        context, user, handler.answer(request(context, user, new Params(context.queryParamMap()))));
            });
        }

        @Override
        public void action(String path, String action, Permission needed, Handler handler) {
            routes.post(path, context -> {
                User user = gate.admit(context, needed, action);
                gate.checkForm(context, user, action);
                replies.write(
                        context, user, handler.answer(request(context, user, new Params(context.formParamMap()))));
            });
        }

        private Request request(Context context, User user, Params params) {
            String query = context.queryString();
            return new Request(
                    user,
                    params,
                    context.path() + (query == null ? "" : "?" + query),
                    clock.instant(),
                    context.req().getRemoteAddr(),
                    audit);
        }
    }
}
