package org.realtimetck.transport.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.realtimetck.transport.Handshake;

/** GET requests of people. */
public final class PageRoutes {

    private PageRoutes() {}

    /**
     * For {@link WebServerOptions#withHttp}.
     *
     * @param paths as Javalin writes them, for example {@code /scenario/{name}}
     */
    public static Consumer<JavalinConfig> to(Function<Handshake, Page> pages, List<String> paths) {
        return config -> paths.forEach(path -> config.routes.get(path, ctx -> answer(ctx, pages)));
    }

    private static void answer(Context ctx, Function<Handshake, Page> pages) {
        Page page = pages.apply(PostRoutes.head(ctx));
        ctx.status(page.status());
        // nothing in a page of ours loads or runs anything
        ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        ctx.contentType(page.contentType() + "; charset=utf-8");
        ctx.result(page.text());
    }
}
