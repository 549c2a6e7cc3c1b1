package dev.atlas.cli.terminal;

import dev.atlas.session.Action;
import org.jspecify.annotations.Nullable;

/** What a key of a session can mean, besides the digits. */
public enum Control {
  GO("go", "space", "goes on: shows the points, then the grades, then takes the proposed grade"),
  ALL("all", "a", "ticks all points, or none"),
  BACK("back", "backspace", "goes back from the grades to the points"),
  NOTE("note", "n", "writes a note"),
  SKIP("skip", "s", "leaves the diagram for later today"),
  ERROR("error", "e", "notes an error by its kind, to be logged with the answer"),
  BURY("bury", "b", "keeps the diagram out of the queue until tomorrow"),
  SUSPEND("suspend", "S", "keeps the diagram out of the queues until `atlas hold --lift`"),
  UNDO("undo", "u", "takes back what was done last in this session"),
  PAUSE("pause", "p", "stops the time"),
  PAGE("page", "o", "opens the diagram's page"),
  HELP("help", "?", "explains the keys"),
  QUIT("quit", "q", "ends the session; every answer given is safe");

  private final String word;
  private final String key;
  private final String meaning;

  Control(String word, String key, String meaning) {
    this.word = word;
    this.key = key;
    this.meaning = meaning;
  }

  /** Its name in the configuration. */
  public String word() {
    return word;
  }

  /** The key it has unless the learner chose another. */
  public String key() {
    return key;
  }

  /** What it does, for help. */
  public String meaning() {
    return meaning;
  }

  /** The action of the session that it stands for; null where it concerns the screen alone. */
  public Action.@Nullable Plain action() {
    return switch (this) {
      case GO -> Action.Plain.GO;
      case ALL -> Action.Plain.ALL;
      case BACK -> Action.Plain.BACK;
      case SKIP -> Action.Plain.SKIP;
      case BURY -> Action.Plain.BURY;
      case SUSPEND -> Action.Plain.SUSPEND;
      case UNDO -> Action.Plain.UNDO;
      case PAUSE -> Action.Plain.PAUSE;
      case PAGE -> Action.Plain.PAGE;
      case QUIT -> Action.Plain.QUIT;
      case NOTE, ERROR, HELP -> null;
    };
  }
}
