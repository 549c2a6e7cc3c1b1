package dev.atlas.cli.main;

import dev.atlas.cli.Environment;
import dev.atlas.cli.ExitCode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The process: the only place that reads the machine's state and the only one that exits. */
public final class Main {

  private static final int BUFFER = 1 << 14;
  private static final long NANOS_A_MILLI = 1_000_000;

  private Main() {}

  /** Runs atlas and exits with its code. */
  public static void main(String[] arguments) {
    StandardOutput output = new StandardOutput();
    PrintStream out = stream(output);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
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
    code = answered(code, output.failure(), environment);
    err.flush();
    System.exit(code);
  }

  private static int answered(int code, @Nullable String failure, Environment environment) {
    if (failure == null) {
      return code;
    }
    environment.tell(
        "atlas: standard output cannot be written ("
            + failure
            + "), so the answer is not whole; send it elsewhere or free some space; what the"
            + " command logged is logged");
    return code == ExitCode.OK ? ExitCode.REFUSED : code;
  }

  /** The process's variables; the system knows the user's directory even where HOME is not set. */
  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.merge(
        "HOME", System.getProperty("user.home", ""), (set, known) -> set.isEmpty() ? known : set);
    return variables;
  }

  private static PrintStream stream(OutputStream to) {
    return new PrintStream(new BufferedOutputStream(to, BUFFER), false, StandardCharsets.UTF_8);
  }
}
