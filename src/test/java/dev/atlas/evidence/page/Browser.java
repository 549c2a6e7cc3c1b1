package dev.atlas.evidence.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with one page, driven by the Chrome DevTools Protocol. */
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, URI page, HttpClient http) throws Exception {
    this.process = process;
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Starts a browser whose profile is this empty directory. */
  static Browser start(Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    URI devtools = URI.create(address(process));
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://" + devtools.getAuthority() + "/json/list"))
            .build();
    JsonNode pages = JSON.readTree(http.send(list, HttpResponse.BodyHandlers.ofString()).body());
    for (JsonNode page : pages) {
      if (page.path("type").asText().equals("page")) {
        return new Browser(process, URI.create(page.path("webSocketDebuggerUrl").asText()), http);
      }
    }
    throw new IOException("the browser has no page");
  }

  private static String address(Process process) throws IOException {
    BufferedReader err = process.errorReader();
    String mark = "DevTools listening on ";
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      if (line.startsWith(mark)) {
        Thread drain = new Thread(() -> err.lines().forEach(_ -> {}));
        drain.setDaemon(true);
        drain.start();
        return line.substring(mark.length());
      }
    }
    throw new IOException("the browser did not start");
  }

  /** Hears answers and events. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
      message.append(data);
      if (end) {
        hear(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void hear(String message) {
    try {
      JsonNode node = JSON.readTree(message);
      CompletableFuture<JsonNode> answer = waiting.remove(node.path("id").asInt(-1));
      if (answer == null) {
        events.add(node);
      } else {
        answer.complete(node);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a command and waits for its answer. */
  JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", JSON.valueToTree(parameters));
    socket.sendText(command.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).path("result");
  }

  /** Opens an address and waits until it is loaded. */
  void open(URI address) throws Exception {
    events.clear();
    send("Page.navigate", Map.of("url", address.toString()));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (events("Page.loadEventFired").isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IOException("the page does not load");
      }
      Thread.sleep(20);
    }
  }

  /** What an expression gives, or what it promises. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** The events of this name since the page was opened. */
  List<JsonNode> events(String name) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(name))
        .map(event -> event.path("params"))
        .toList();
  }

  /** Ends the browser. */
  void stop() throws Exception {
    socket.abort();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
