package fr.vigie.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never reaches a handler, such as a request that is no HTTP, with a problem document as well. */
final class LastResort extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        var problem = new Problem(status, status >= 500 ? "unexpected" : "badRequest", "");
        var messages = Languages.french();
        var document = problem.document(Problems.title(messages, problem), Problems.detail(messages, problem));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        SecurityHeaders.ofEverything().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(Answers.bytes(document)), callback);
        return true;
    }
}
