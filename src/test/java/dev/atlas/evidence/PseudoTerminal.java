package dev.atlas.evidence;

import dev.atlas.cli.session.ScreenModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real process on a real pseudo terminal, which {@code script} of util-linux opens. */
final class PseudoTerminal implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final ScreenModel screen;
  private final Process script;
  private final Path device;
  private final Path pid;
  private volatile Throwable failure = new Throwable();
  private final Throwable none = failure;

  /** atlas with these words, its home in a directory, on a terminal of a size. */
  PseudoTerminal(Path root, int columns, int rows, String... words) throws IOException {
    screen = new ScreenModel(columns, rows);
    device = root.resolve("terminal-device");
    pid = root.resolve("terminal-pid");
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    java.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    java.addAll(List.of("-Datlas.terminal=true", "-Datlas.keyboard=true"));
    java.add("-Datlas.messages=" + columns);
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    java.addAll(List.of("dev.atlas.cli.main.Main", "--home", root.toString()));
    java.addAll(Arrays.asList(words));
    // Whoever started the tests may ignore signals (nohup does), and a child would inherit that.
    String line =
        "stty rows %d cols %d; tty >%s; echo $$ >%s; exec env --default-signal=HUP,INT,TERM %s"
            .formatted(rows, columns, device, pid, "'" + String.join("' '", java) + "'");
    ProcessBuilder builder = new ProcessBuilder("script", "-qec", line, "/dev/null");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("ATLAS_DEVICE", "laptop");
    builder.environment().put("SHELL", "/bin/sh");
    script = builder.redirectErrorStream(true).start();
    Thread.ofPlatform().daemon().start(this::watch);
  }

  private void watch() {
    byte[] buffer = new byte[1 << 12];
    try (InputStream out = script.getInputStream()) {
      for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
        screen.take(Arrays.copyOf(buffer, n));
      }
    } catch (IOException | AssertionError e) {
      failure = e;
    }
  }

  /** Presses keys. */
  void type(String keys) throws IOException {
    script.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    script.getOutputStream().flush();
  }

  /** Waits until a text is to be seen. */
  void sees(String text) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!screen.text().contains(text)) {
      if (failure != none) {
        throw new AssertionError("the screen broke", failure);
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("waiting for " + text + " on\n" + screen.text());
      }
      Thread.sleep(20);
    }
  }

  /** Sends a signal to atlas. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Files.readString(pid).strip()).start().waitFor();
  }

  /** Stops atlas for a moment; {@code script} stops with its child, and continues it. */
  void stopAndContinue() throws IOException, InterruptedException {
    signal("STOP");
    TimeUnit.MILLISECONDS.sleep(200);
    new ProcessBuilder("kill", "-CONT", "" + script.pid()).start().waitFor();
  }

  /** The terminal gets another size, as a window does. */
  void resize(int columns, int rows) throws IOException, InterruptedException {
    screen.resize(columns, rows);
    String tty = Files.readString(device).strip();
    new ProcessBuilder("stty", "-F", tty, "rows", "" + rows, "cols", "" + columns)
        .start()
        .waitFor();
  }

  /** How the terminal itself is set, as {@code stty} tells it. */
  String settings() {
    try {
      Process stty =
          new ProcessBuilder("stty", "-F", Files.readString(device).strip(), "-a").start();
      return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end, and returns the exit code. */
  int end() throws InterruptedException {
    if (!script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end:\n" + screen.text());
    }
    return script.exitValue();
  }

  /** What is to be seen. */
  ScreenModel screen() {
    return screen;
  }

  @Override
  public void close() {
    script.destroyForcibly();
  }
}
