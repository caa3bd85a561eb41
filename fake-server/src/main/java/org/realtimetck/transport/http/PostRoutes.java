package org.realtimetck.transport.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.transport.ErrorJson;
import org.realtimetck.transport.Handshake;

/** POST requests on their way to a service. */
public final class PostRoutes {

    private PostRoutes() {}

    /**
     * For {@link WebServerOptions#withHttp}.
     *
     * @param paths as Javalin writes them, for example {@code /s/{sandbox}/v1/realtime/client_secrets}
     */
    public static Consumer<JavalinConfig> to(HttpService service, List<String> paths) {
        return config -> {
            config.http.prefer405over404 = true;
            config.routes.error(405, ctx -> {
                // answers of the caller's routes stay as they are
                if (ctx.endpoints().matchedHttpEndpoint() == null) {
                    refuse(ctx, "Invalid method for URL (" + ctx.method() + " " + ctx.path() + "). Use POST.");
                }
            });
            config.routes.error(
                    413,
                    ctx -> refuse(
                            ctx, "Request body too large: expected at most " + config.http.maxRequestSize + " bytes."));
            paths.forEach(path -> config.routes.post(path, ctx -> answer(ctx, service)));
        };
    }

    private static void refuse(Context ctx, String message) {
        ctx.contentType("application/json");
        ctx.result(ErrorJson.of(message));
    }

    private static void answer(Context ctx, HttpService service) {
        // JSON is UTF-8, whatever charset the client names
        String body = new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
        HttpAnswer answer = service.answer(new HttpCall(ctx.method().name(), head(ctx), body));
        ctx.status(answer.status());
        answer.headers().forEach(ctx::header);
        ctx.contentType("application/json");
        ctx.result(answer.body());
    }

    static Handshake head(Context ctx) {
        return new Handshake(
                ctx.req().isSecure(), ctx.path(), new LinkedHashMap<>(ctx.queryParamMap()), headers(ctx), List.of());
    }

    private static Map<String, List<String>> headers(Context ctx) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(ctx.req().getHeaderNames())) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    List.copyOf(Collections.list(ctx.req().getHeaders(name))));
        }
        return Collections.unmodifiableMap(headers);
    }
}
