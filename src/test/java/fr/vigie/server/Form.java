package fr.vigie.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A multipart form, as a browser sends it. */
final class Form {
    private static final String BORDER = "----a-border-of-this-test";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Form field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String fileName, String content) {
        return file(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String fileName, byte[] content) {
        return part("name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", content);
    }

    HttpRequest post(HttpRequest.Builder request) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()))
                .build();
    }

    private Form part(String disposition, byte[] content) {
        var head = "--" + BORDER + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
