package dev.atlas.cli.terminal;

import dev.atlas.catalog.Problem;
import dev.atlas.store.StoreException;
import dev.atlas.store.yaml.ConfigReader.Choice;
import dev.atlas.store.yaml.ConfigReader.Config;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that a learner chose, checked: each is a key, and none means two things. */
public final class KeyChoices {

  private static final List<String> WORDS = List.of("space", "tab", "backspace", "esc");

  private KeyChoices() {}

  /**
   * The keymap of the learner.
   *
   * @throws StoreException.BadData when a choice is none; every problem is located
   */
  public static Keymap of(Config config) {
    Map<String, Choice> chosen = config.keys();
    List<Problem> problems = new ArrayList<>(config.problems());
    Map<Control, String> own = new EnumMap<>(Control.class);
    chosen.forEach(
        (name, choice) -> {
          Control control = control(name);
          if (control == null) {
            problems.add(
                new Problem(
                    choice.where(), "no key is called `" + name + "`", "there are " + names()));
          } else if (!isKey(choice.value())) {
            problems.add(
                new Problem(
                    choice.where(),
                    "`" + choice.value() + "` is no key that can be chosen",
                    "write one letter or sign, ctrl-a to ctrl-y but c, or "
                        + String.join(", ", WORDS)));
          } else {
            own.put(control, choice.value());
          }
        });
    collisions(own, chosen, problems);
    if (!problems.isEmpty()) {
      throw new StoreException.BadData(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return new Keymap(own);
  }

  private static void collisions(
      Map<Control, String> own, Map<String, Choice> chosen, List<Problem> problems) {
    Map<String, Control> taken = new HashMap<>();
    for (Control control : Control.values()) {
      if (!own.containsKey(control)) {
        taken.put(control.key(), control);
      }
    }
    own.forEach(
        (control, key) -> {
          Control other = taken.putIfAbsent(key, control);
          Choice choice = chosen.get(control.word());
          if (other != null && choice != null) {
            problems.add(
                new Problem(
                    choice.where(),
                    "`" + key + "` is the key of `" + other.word() + "` already",
                    "choose another key for one of the two"));
          }
        });
  }

  private static @Nullable Control control(String name) {
    return Arrays.stream(Control.values())
        .filter(control -> control.word().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String names() {
    return Arrays.stream(Control.values()).map(Control::word).collect(Collectors.joining(", "));
  }

  private static boolean isKey(String text) {
    boolean sign =
        text.codePointCount(0, text.length()) == 1
            && !Character.isDigit(text.codePointAt(0))
            && !Character.isISOControl(text.codePointAt(0))
            && !text.isBlank();
    return sign || WORDS.contains(text) || text.matches("ctrl-[a-bd-y]");
  }
}
