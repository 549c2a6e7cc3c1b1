package dev.atlas.cli.terminal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which key means what. Digits always tick and grade, Enter always goes on like the key of {@link
 * Control#GO}, and Ctrl-C always ends.
 */
public final class Keymap {

  private final Map<String, Control> controls = new HashMap<>();
  private final Map<Control, String> keys = new EnumMap<>(Control.class);

  /** The keys that atlas comes with, some of them replaced by the learner's own. */
  public Keymap(Map<Control, String> own) {
    for (Control control : Control.values()) {
      String key = own.getOrDefault(control, control.key());
      keys.put(control, key);
      controls.put(key, control);
    }
    controls.put("enter", Control.GO);
  }

  /** What a key means, or null. */
  public @Nullable Control control(String stroke) {
    return controls.get(stroke);
  }

  /** The key of a control. */
  public String key(Control control) {
    return keys.getOrDefault(control, control.key());
  }
}
