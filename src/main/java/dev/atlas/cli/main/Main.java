package dev.atlas.cli.main;

import dev.atlas.cli.Environment;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The process: the only place that reads the machine's state and the only one that exits. */
public final class Main {

  private static final int BUFFER = 1 << 14;
  private static final long NANOS_A_MILLI = 1_000_000;

  private Main() {}

  /** Runs atlas and exits with its code. */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Environment environment =
        new Environment(
            System.in,
            out,
            err,
            Clock.system(ZoneId.systemDefault()),
            variables(),
            Boolean.getBoolean("atlas.terminal"),
            Boolean.getBoolean("atlas.keyboard"),
            Integer.getInteger("atlas.messages", 0),
            () -> System.nanoTime() / NANOS_A_MILLI);
    int code = new Atlas(environment).run(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The process's variables; the system knows the user's directory even where HOME is not set. */
  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.merge(
        "HOME", System.getProperty("user.home", ""), (set, known) -> set.isEmpty() ? known : set);
    return variables;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        false,
        StandardCharsets.UTF_8);
  }
}
