package dev.atlas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.terminal.Prompt.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {

  private static final Prompt.Words WORDS =
      new Prompt.Words(
          List.of(
              new Word("sharding/hash-sharding", "Hash sharding"),
              new Word("consensus/raft-leader-election", "Raft")),
          List.of(new Word("good", "grade 3"), new Word("hard", "grade 2")));

  /** Somebody who types when the prompt is there, and sees what it says. */
  private static final class Typist implements AutoCloseable {

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ExternalTerminal terminal;
    private final Prompt prompt;

    Typist(@Nullable Path history) throws IOException {
      terminal =
          new ExternalTerminal(
              "test", "xterm-256color", new PipedInputStream(keys), screen, StandardCharsets.UTF_8);
      terminal.setSize(new Size(80, 24));
      prompt = new Prompt(terminal, WORDS, history);
    }

    /** Types each piece once the one before is to be seen. */
    @Nullable String line(String... typed) {
      CompletableFuture<@Nullable String> line =
          CompletableFuture.supplyAsync(
              () -> prompt.line("> "), task -> Thread.ofPlatform().daemon().start(task));
      for (String piece : typed) {
        pause();
        try {
          keys.write(piece.getBytes(StandardCharsets.UTF_8));
          keys.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return line.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Until nothing more is written. */
    private void pause() {
      int before = -1;
      while (screen.size() == 0 || screen.size() != before) {
        before = screen.size();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
      }
    }

    @Override
    public void close() {
      prompt.close();
    }
  }

  @Test
  void tab_completesAnyPartOfAnId_aMistypedOneToo_andTheOutcomeBehind() throws IOException {
    try (Typist typist = new Typist(null)) {
      assertThat(typist.line("raft", "\t", "go", "\t", "12m\r"))
          .isEqualTo("consensus/raft-leader-election good 12m");
      assertThat(typist.line("hash-shrading", "\t", "3\r")).isEqualTo("sharding/hash-sharding 3");
      assertThat(typist.line("hshsh", "\t", "h", "\t", "\r"))
          .isEqualTo("sharding/hash-sharding hard ");
    }
  }

  @Test
  void ctrlC_emptiesTheLine_andEndsOnAnEmptyOne() throws IOException {
    try (Typist typist = new Typist(null)) {
      assertThat(typist.line("half a line", "\u0003", "whole\r")).isEqualTo("whole");
      assertThat(typist.line("\u0003")).isNull();
      assertThat(typist.prompt.interrupted()).isTrue();
    }
  }

  @Test
  void arrowUp_bringsTheLastLineBack_ofAnEarlierRunToo(@TempDir Path home) throws IOException {
    Path history = home.resolve("log-history");
    try (Typist typist = new Typist(history)) {
      assertThat(typist.line("hash-sharding good!\r")).isEqualTo("hash-sharding good!");
    }
    try (Typist typist = new Typist(history)) {
      assertThat(typist.line("\u001bOA", "\r")).isEqualTo("hash-sharding good!");
    }
  }
}
