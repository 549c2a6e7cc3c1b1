package dev.atlas.cli;

/** Exit codes of every command. */
public final class ExitCode {

  /** Done. */
  public static final int OK = 0;

  /** It ran, and the answer is no. */
  public static final int NO = 1;

  /** Wrong usage: arguments, unknown id. */
  public static final int USAGE = 2;

  /** Bad data in a file that the command needs. */
  public static final int DATA = 3;

  /** The disk or a lock refused. */
  public static final int REFUSED = 4;

  /** A bug in atlas. */
  public static final int BUG = 70;

  /** The learner ended it with Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
