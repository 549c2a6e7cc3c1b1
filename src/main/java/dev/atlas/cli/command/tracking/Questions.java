package dev.atlas.cli.command.tracking;

import dev.atlas.cli.Context;
import dev.atlas.cli.parse.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what was not given, line by line: the questions go to standard error, the answers come
 * from standard input. At a terminal a wrong answer is asked for again; a pipe has no second try.
 */
public final class Questions {

  private final Context context;
  private final String otherwise;
  private final BufferedReader reader;

  /**
   * Questions of a command.
   *
   * @param otherwise how to say it all on the command line
   * @throws UsageException when atlas must not ask
   */
  public Questions(Context context, String otherwise) {
    if (context.globals().noInput()) {
      throw new UsageException(otherwise);
    }
    this.context = context;
    this.otherwise = otherwise;
    this.reader =
        new BufferedReader(
            new InputStreamReader(context.environment().in(), StandardCharsets.UTF_8));
  }

  /** Asks; an empty line is no answer. */
  public @Nullable String words(String question) {
    return optional(question + " (empty to skip)", Said::words);
  }

  /** Asks until there is an answer. */
  public <T> T needed(String question, Function<String, @Nullable T> reading) {
    while (true) {
      T answer = optional(question, reading);
      if (answer != null) {
        return answer;
      }
      if (!context.environment().terminal()) {
        throw new UsageException("`" + question + "` needs an answer; " + otherwise);
      }
    }
  }

  /** Asks; an empty line is no answer, and a wrong one is asked for again. */
  public <T> @Nullable T optional(String question, Function<String, @Nullable T> reading) {
    while (true) {
      String typed = line(question);
      if (typed.isBlank()) {
        return null;
      }
      try {
        return reading.apply(typed.strip());
      } catch (UsageException wrong) {
        if (!context.environment().terminal()) {
          throw wrong;
        }
        context.environment().tell("atlas: " + wrong.getMessage());
      }
    }
  }

  /** Waits for a line; null when the input ended. */
  public @Nullable String next(String question) {
    PrintStream err = context.environment().err();
    err.print(question + ": ");
    err.flush();
    try {
      String typed = reader.readLine();
      if (!context.environment().terminal() || typed == null) {
        err.println();
      }
      return typed;
    } catch (IOException unreadable) {
      return null;
    }
  }

  private String line(String question) {
    String typed = next(question);
    if (typed == null) {
      throw new UsageException("the input ended and nothing was recorded; " + otherwise);
    }
    return typed;
  }
}
