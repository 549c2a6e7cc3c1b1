package dev.atlas.cli.main;

/** The version of this build. */
final class Version {

  static final String NUMBER = "0.1.0";

  private Version() {}
}
