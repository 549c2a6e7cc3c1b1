package dev.atlas.architecture.broken.cli;

/** Only Main may end the process. */
public final class Quits {

  private Quits() {}

  static void quit() {
    System.exit(0);
  }
}
