package dev.atlas.report;

/**
 * A setting that was changed.
 *
 * @param key name
 * @param value its new text
 */
public record SettingReport(String key, String value) implements Report {

  @Override
  public String schema() {
    return "atlas.set/1";
  }
}
