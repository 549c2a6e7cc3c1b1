package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.Context;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.cli.terminal.Screen;
import dev.atlas.report.build.session.SessionTasks;
import dev.atlas.session.ReviewSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/** A learner at a terminal: types, waits for what shall be seen, and looks at the end. */
final class Desk implements AutoCloseable {

  private final PipedOutputStream keys = new PipedOutputStream();
  private final ScreenModel model;
  private final SessionWorld world;
  private final ExternalTerminal terminal;
  private final Attributes before;
  private final CompletableFuture<Talk> session;

  /** A desk with a review of the day. */
  Desk(Context context, Pages pages, int columns, int rows) throws IOException {
    this(context, pages, columns, rows, world -> review(context, world));
  }

  /** A desk with any talk. */
  Desk(Context context, Pages pages, int columns, int rows, Function<SessionWorld, Talk> beginning)
      throws IOException {
    model = new ScreenModel(columns, rows);
    OutputStream screen =
        new OutputStream() {
          @Override
          public void write(int b) {
            model.take(new byte[] {(byte) b});
          }

          @Override
          public void write(byte[] some, int offset, int length) {
            model.take(java.util.Arrays.copyOfRange(some, offset, offset + length));
          }
        };
    terminal =
        new ExternalTerminal(
            "test",
            "xterm-256color",
            new PipedInputStream(keys, 1 << 16),
            screen,
            StandardCharsets.UTF_8);
    terminal.setSize(new Size(columns, rows));
    before = terminal.getAttributes();
    world = new SessionWorld(context);
    Talk begun = beginning.apply(world);
    TerminalLoop loop = new TerminalLoop(context, world, new Keymap(Map.of()), pages);
    session =
        CompletableFuture.supplyAsync(
            () -> loop.run(begun, new Screen(terminal)),
            task -> Thread.ofPlatform().daemon().start(task));
  }

  private static Talk review(Context context, SessionWorld world) {
    return Dialogue.of(
        ReviewSession.of(
            context.situation().learner().model(),
            SessionTasks.of(
                context.situation(), new SessionTasks.Wish(_ -> true, false, false, null)),
            world.moment()));
  }

  void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  void sees(String text) {
    await(() -> model.text().contains(text), text);
  }

  void resize(int columns, int rows) {
    synchronized (model) {
      model.resize(columns, rows);
      terminal.setSize(new Size(columns, rows));
    }
  }

  Talk end() throws Exception {
    Talk ended = session.get(20, TimeUnit.SECONDS);
    assertThat(model.clean()).isTrue();
    assertThat(terminal.getAttributes().getLocalFlags()).isEqualTo(before.getLocalFlags());
    return ended;
  }

  private void await(BooleanSupplier condition, String what) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      if (session.isCompletedExceptionally()) {
        session.join();
      }
      assertThat(System.nanoTime() < until)
          .as("waiting for " + what + " on\n" + model.text())
          .isTrue();
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() throws IOException {
    keys.close();
    terminal.close();
  }

  /** The world that the session's effects change. */
  SessionWorld world() {
    return world;
  }

  /** What is to be seen. */
  String text() {
    return model.text();
  }

  /** Nothing will be typed any more. */
  void hangUp() throws IOException {
    keys.close();
  }
}
