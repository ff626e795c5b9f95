package fr.vigie.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Somebody with a browser that has no script: keeps cookies, reads pages, sends their forms with what is hidden in them. */
final class Person {
    static final String PASSWORD = "une phrase que personne ne devine";

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

    private final RunningVigie vigie;
    private final Map<String, String> cookies = new TreeMap<>();

    Person(RunningVigie vigie) {
        this.vigie = vigie;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Sends a form of a page, which is read first for its token. */
    HttpResponse<String> submit(String page, String action, String... fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        var all = new ArrayList<>(List.of(fields));
        if (token.find()) {
            all.add("token");
            all.add(token.group(1));
        }
        return post(action, all);
    }

    /** Sends a form with just these fields. */
    HttpResponse<String> post(String action, List<String> fields, String... headers)
            throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(Parameters.encode(fields.get(i)))
                    .append('=')
                    .append(Parameters.encode(fields.get(i + 1)));
        }
        return send(request(action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString(), StandardCharsets.UTF_8)));
    }

    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        return post("/connexion", List.of("name", name, "password", password));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = vigie.request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = vigie.send(request.build());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'));
            var name = pair.substring(0, pair.indexOf('='));
            var value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }
}
