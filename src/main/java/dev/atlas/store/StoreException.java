package dev.atlas.store;

/** A file stood in the way. The message is for people: what is wrong, where, and what to do. */
public sealed class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private StoreException(String message) {
    super(message);
  }

  /** A file that the command needs holds bad data, located. */
  public static final class BadData extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Bad data, described for people. */
    public BadData(String message) {
      super(message);
    }
  }

  /** The disk or a lock refused. */
  public static final class Refused extends StoreException {
    private static final long serialVersionUID = 1L;

    /** A refusal, described for people. */
    public Refused(String message) {
      super(message);
    }
  }
}
