package dev.atlas.cli;

import dev.atlas.render.text.page.Plain;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The world around a run of atlas.
 *
 * @param in standard input
 * @param out standard output: data
 * @param err standard error: messages
 * @param clock the time and the system's zone
 * @param variables of the process
 * @param terminal whether standard output is a terminal
 * @param keyboard whether standard input is a terminal
 * @param messageColumns width of the terminal on standard error; 0 where that is none
 * @param stopwatch milliseconds on a clock that only runs forwards
 */
public record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> variables,
    boolean terminal,
    boolean keyboard,
    int messageColumns,
    LongSupplier stopwatch) {

  /** Tells something on standard error; what came from files in it cannot move the cursor. */
  public void tell(String line) {
    err.println(Plain.safe(line));
  }

  /** Whether the terminal knows no other characters than ASCII. */
  public boolean ascii() {
    String locale = "";
    for (String name : List.of("LANG", "LC_CTYPE", "LC_ALL")) {
      String set = variables.getOrDefault(name, "");
      locale = set.isEmpty() ? locale : set;
    }
    return variables.getOrDefault("TERM", "").equals("dumb")
        || locale.equals("C")
        || locale.equals("POSIX");
  }
}
