package dev.atlas.cli.parse;

/** The command line asks for something that cannot be. The message is one line for people. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong and what to do. */
  public UsageException(String message) {
    super(message);
  }
}
