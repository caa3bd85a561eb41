package org.realtimetck.transport.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests of all methods below a prefix, on their way to an API that answers for all its paths itself. */
public final class ApiRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRoutes.class);

    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS);

    private ApiRoutes() {}

    /**
     * For {@link WebServerOptions#withHttp}.
     *
     * @param prefix without a slash at its end
     */
    public static Consumer<JavalinConfig> under(String prefix, HttpApi api) {
        return config -> METHODS.forEach(method -> {
            config.routes.addHttpHandler(method, prefix, ctx -> reply(ctx, api));
            config.routes.addHttpHandler(method, prefix + "/*", ctx -> reply(ctx, api));
        });
    }

    private static void reply(Context ctx, HttpApi api) {
        // JSON is UTF-8, whatever charset the client names
        String body = new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
        HttpReply reply = api.reply(new HttpCall(ctx.method().name(), PostRoutes.head(ctx), body));
        if (reply instanceof HttpReply.Now now) {
            write(ctx, now.answer());
        } else if (reply instanceof HttpReply.Later later) {
            ctx.future(() -> later.answer().thenAccept(answer -> write(ctx, answer)));
        } else {
            HttpReply.Live live = (HttpReply.Live) reply;
            ctx.contentType(live.contentType());
            ctx.header("Cache-Control", "no-store");
            ctx.future(() -> CompletableFuture.runAsync(() -> write(ctx, live), live.executor()));
        }
    }

    private static void write(Context ctx, HttpReply.Live live) {
        try {
            // Javalin's own stream keeps to itself what is flushed
            live.writes().to(ctx.res().getOutputStream());
        } catch (IOException gone) {
            LOG.debug("whoever read {} has gone", live.contentType(), gone);
        }
    }

    private static void write(Context ctx, HttpAnswer answer) {
        ctx.status(answer.status());
        ctx.contentType("application/json");
        answer.headers().forEach(ctx::header);
        ctx.result(answer.body());
    }
}
