package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.query.TooBroad;
import fr.vigie.server.view.ErrorPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem document for a program and a page for a person. Never a stack trace. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final long SMALL_BODY = 1 << 16;
    private static final long MOST_READ_AWAY = 64L << 20;

    /** No login, no right, and a host name that is not ours. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 421);

    private final Pages pages;
    private final Routes.Methods methods;

    Problems(Pages pages, Routes.Methods methods) {
        this.pages = pages;
        this.methods = methods;
    }

    void register(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, context) -> answer(context, problem));
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, known(e, context)));
        routes.exception(TooBroad.class, (e, context) -> answer(context, tooBroad(e, context)));
        routes.exception(EofException.class, (e, context) -> context.status(499));
        routes.exception(ServletException.class, (e, context) -> answer(context, refusedBody(e, context)));
        routes.exception(Exception.class, (e, context) -> answer(context, refusedBody(e, context)));
    }

    private static Problem tooBroad(TooBroad asked, Context context) {
        var typed = Requests.parameters(context).first("q").orElse("");
        return SearchCalls.unreadable(
                asked.misread(typed), Languages.ofCall(context).locale());
    }

    /** The answer to a problem: the page for a browser's page, the document for everything else. */
    void answer(Context context, Problem problem) {
        noteRefusal(context, problem);
        readAway(context);
        context.status(problem.status());
        context.removeHeader("ETag");
        if (problem.status() == 503) {
            context.header("Retry-After", "1");
        }
        if (problem.status() == 401) {
            context.header("WWW-Authenticate", "Bearer realm=\"Vigie\"");
        }
        problem.retryAfter().ifPresent(wait -> context.header("Retry-After", Long.toString(wait)));
        if (problem.status() == 401 && isPage(context) && context.method().equals(HandlerType.GET)) {
            context.redirect(LoginPages.address(context), HttpStatus.SEE_OTHER);
        } else if (isPage(context)) {
            var messages = Languages.ofPage(context);
            var incident = Optional.ofNullable(problem.more().get("incident")).map(Object::toString);
            pages.show(
                    context,
                    "error",
                    "",
                    new ErrorPage(problem.status(), title(messages, problem), detail(messages, problem), incident));
            context.header("Cache-Control", "no-store");
        } else {
            var messages = Languages.ofCall(context);
            context.header("Cache-Control", "no-store");
            context.contentType(Answers.PROBLEM)
                    .result(Answers.bytes(problem.document(title(messages, problem), detail(messages, problem))));
        }
    }

    /** Who is kept out is in the log, so that those who try doors can be seen; the path alone, for queries hold secrets. */
    private static void noteRefusal(Context context, Problem problem) {
        if (REFUSALS.contains(problem.status())) {
            var who = Doorkeeper.visitor(context).who();
            LOG.info(
                    "Refused ({}): {} {} by {} from {}",
                    problem.kind(),
                    context.method(),
                    context.path(),
                    who.name(),
                    who.address());
        }
    }

    static String title(Messages messages, Problem problem) {
        return messages.say("problem." + problem.kind());
    }

    static String detail(Messages messages, Problem problem) {
        return messages.say("problem." + problem.kind() + ".detail", problem.arguments());
    }

    private Problem known(HttpResponseException e, Context context) {
        return switch (e.getStatus()) {
            case 404 -> notFound(context);
            case 413 -> new Problem(413, "tooLarge");
            case 415 -> new Problem(415, "wrongMediaType");
            case 400 -> new Problem(400, "badRequest");
            default -> unexpected(e, context);
        };
    }

    /** A path that is known under other methods is 405, one that is not is 404. */
    private Problem notFound(Context context) {
        var allowed = methods.of(context.path());
        if (allowed.isEmpty()) {
            return new Problem(404, "noSuchPage");
        }
        context.header("Allow", String.join(", ", allowed));
        return new Problem(405, "wrongMethod", context.method().name(), String.join(", ", allowed));
    }

    /**
     * A client that is still sending hears nothing before it is done: the rest is read, to a bound, and thrown away. One
     * that asks first whether it may send is told no at once.
     */
    private static void readAway(Context context) {
        if (context.header("Expect") != null) {
            return;
        }
        long length = context.req().getContentLengthLong();
        if (length > SMALL_BODY || context.header("Transfer-Encoding") != null) {
            // the server may close after a body that it would not take: a client that knows does not reuse the
            // connection
            context.header("Connection", "close");
        }
        var sink = new byte[1 << 16];
        try (var rest = context.req().getInputStream()) {
            for (long left = MOST_READ_AWAY, read = 1; left > 0 && read > 0; left -= read) {
                read = rest.read(sink, 0, (int) Math.min(left, sink.length));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("the rest of a refused body could not be read", e);
        }
    }

    /** What Jetty says of a body that it would not read lies deep in the causes. */
    private static Problem refusedBody(Throwable thrown, Context context) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var message = Optional.ofNullable(cause.getMessage()).orElse("");
            if (cause instanceof HttpException http && http.getCode() == 413 || message.contains("exceeded")) {
                return new Problem(413, "tooLarge");
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() < 500 || cause instanceof EofException) {
                return new Problem(400, "badRequest");
            }
        }
        boolean multipart =
                Optional.ofNullable(context.contentType()).orElse("").startsWith("multipart/");
        if (multipart && (thrown instanceof ServletException || thrown instanceof IOException)) {
            return new Problem(400, "badRequest");
        }
        return unexpected(thrown, context);
    }

    private static Problem unexpected(Throwable thrown, Context context) {
        var number = new byte[4];
        ThreadLocalRandom.current().nextBytes(number);
        var incident = HexFormat.of().formatHex(number);
        LOG.error("Incident {} at {} {}", incident, context.method(), context.path(), thrown);
        return new Problem(500, "unexpected", incident).with("incident", incident);
    }

    private static boolean isPage(Context context) {
        var path = context.path();
        var accept = Optional.ofNullable(context.header("Accept")).orElse("*/*");
        boolean program = path.startsWith("/api/") && !path.equals("/api/docs")
                || path.startsWith("/health/")
                || path.equals("/metrics")
                || path.startsWith(Assets.PATH);
        return !program && (accept.contains("text/html") || accept.contains("*/*"));
    }
}
