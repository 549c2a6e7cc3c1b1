package dev.atlas.cli.terminal;

import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A line that is edited in the terminal, with completion and history. */
public final class Prompt implements AutoCloseable {

  private final Terminal terminal;
  private final LineReader reader;
  private boolean interrupted;

  /** A prompt on a terminal that {@link #close} closes. */
  public Prompt(Terminal terminal, Words words, @Nullable Path history) {
    this.terminal = terminal;
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("atlas")
            .completer(completer(words))
            .completionMatcher(new FuzzyMatcher())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    this.reader = builder.build();
  }

  /**
   * The words that a line can be made of.
   *
   * @param first at its beginning, the likeliest first
   * @param second behind that
   */
  public record Words(List<Word> first, List<Word> second) {}

  /**
   * A word and what it means.
   *
   * @param text as it is typed
   * @param meaning for people
   */
  public record Word(String text, String meaning) {}

  /**
   * A prompt on the terminal of this process.
   *
   * @throws StoreException.Refused when there is none
   */
  public static Prompt open(Words words, @Nullable Path history) {
    try {
      return new Prompt(
          TerminalBuilder.builder()
              .system(true)
              .dumb(false)
              .encoding(StandardCharsets.UTF_8)
              .nativeSignals(false)
              .build(),
          words,
          history);
    } catch (IOException | IllegalStateException e) {
      throw new StoreException.Refused(
          "this terminal cannot edit lines (" + e.getMessage() + "); set TERM=dumb to go without");
    }
  }

  private static Completer completer(Words words) {
    return (_, line, candidates) -> {
      List<Word> some =
          switch (line.wordIndex()) {
            case 0 -> words.first();
            case 1 -> words.second();
            default -> List.of();
          };
      for (int i = 0; i < some.size(); i++) {
        Word word = some.get(i);
        candidates.add(
            new Candidate(word.text(), word.text(), null, word.meaning(), null, null, true, i));
      }
    };
  }

  /** The next line; null when there is none any more. Ctrl-C empties a line, or ends. */
  public @Nullable String line(String prompt) {
    while (true) {
      try {
        return reader.readLine(prompt);
      } catch (UserInterruptException e) {
        if (e.getPartialLine().isBlank()) {
          interrupted = true;
          return null;
        }
      } catch (EndOfFileException e) {
        return null;
      }
    }
  }

  /** Whether Ctrl-C ended it. */
  public boolean interrupted() {
    return interrupted;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException gone) {
      interrupted = true;
    }
  }
}
