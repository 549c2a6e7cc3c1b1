package dev.atlas.evidence.learners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlas.cli.transcript.Session;
import dev.atlas.fixture.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who studies by atlas, through its command line, and is not what its forecast supposes:
 * with a memory of half-lives and days of their own.
 */
final class HalfLifeLearner {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double SECONDS_AN_HOUR = 3600;
  private static final int SECONDS_A_MINUTE = 60;

  private final Session atlas;
  private final LocalDate start;
  private final HalfLifeMemory memory;
  private final StudyDays days;
  private final Set<String> complete = new HashSet<>();
  private final Map<LocalDate, Integer> otherMinutes = new HashMap<>();
  private long reviewSeconds;
  private long studySeconds;

  HalfLifeLearner(long seed, Path home, LocalDate start) {
    this.atlas = new Session(home);
    this.start = start;
    memory = new HalfLifeMemory(seed);
    days = new StudyDays(seed, start);
  }

  /** Begins a plan on the evening before its first day. */
  void begin(String pathway, String model) {
    LocalDate before = start.minusDays(1);
    run(before, "", "plan", "start", "--pathway", pathway, "--date", start.toString());
    run(before, "", "plan", "set", "memory.model", model);
  }

  /** Lives a day of the plan; whether every diagram of the catalog is complete by its end. */
  boolean live(int day) {
    LocalDate date = start.plusDays(day);
    if (days.share(date) > 0) {
      study(date);
    }
    return complete.size() == Bundled.catalog().diagrams().size();
  }

  private void study(LocalDate day) {
    JsonNode today = json(run(day, "", "today", "--json"));
    double planned = today.at("/budget/plannedMinutes").asInt() * (double) SECONDS_A_MINUTE;
    double left = planned * days.share(day);
    StringBuilder lines = new StringBuilder();
    for (JsonNode item : today.path("items")) {
      boolean reading = item.path("kind").asText().equals("reading");
      if (left > 0 && !reading) {
        String minutes = item.has("nominalMinutes") ? "nominalMinutes" : "minutes";
        int seconds = days.seconds(item.path(minutes).asInt());
        left -= seconds;
        lines.append(act(item, day, seconds));
      }
    }
    if (!lines.isEmpty()) {
      run(day, lines.toString(), "log", "--from", "-");
    }
    if (today.path("hints").toString().contains("atlas memory fit")) {
      run(day, "", "memory", "fit");
    }
  }

  private String act(JsonNode item, LocalDate day, int seconds) {
    String id = item.path("id").asText();
    String kind = item.path("kind").asText();
    switch (kind) {
      case "new" -> {
        studySeconds += seconds;
        return line(id, memory.study(id, day.toEpochDay()), seconds);
      }
      case "review" -> {
        reviewSeconds += seconds;
        HalfLifeMemory.Redraw redraw = memory.recall(id, day.toEpochDay());
        if (redraw.remembered()) {
          complete.add(id);
        }
        return line(id, redraw, seconds);
      }
      case "exam" -> sit(id, day);
      default -> beInterviewed(day);
    }
    otherMinutes.merge(day, item.path("minutes").asInt(), Integer::sum);
    return "";
  }

  private static String line(String id, HalfLifeMemory.Redraw redraw, int seconds) {
    return id + " " + redraw.accuracy() + "% " + seconds + "s\n";
  }

  private void sit(String part, LocalDate day) {
    String[] names = part.split("/");
    run(day, "", "assess", names[0], "--no-input");
    run(day, "", "assess", "resume", names[0], "--score", names[1] + "=20");
  }

  private void beInterviewed(LocalDate day) {
    run(day, "", "interview", "--no-input");
    run(day, "", "interview", "score", "3", "4", "3", "3", "4");
  }

  /** What `atlas forecast` says on the morning of a day of the plan. */
  JsonNode forecast(int day, int futures) {
    String now = start.plusDays(day) + "T05:00:00Z";
    return json(ask("", "--now", now, "forecast", "--json", "--runs", "" + futures));
  }

  /** Minutes that exams and interviews took, by day. */
  Map<LocalDate, Integer> otherMinutes() {
    return Map.copyOf(otherMinutes);
  }

  /** Where the learner stands on a day of the plan. */
  Standing standing(int day) {
    return new Standing(
        memory.studied(),
        memory.remembered(start.plusDays(day).toEpochDay()),
        reviewSeconds / SECONDS_AN_HOUR,
        studySeconds / SECONDS_AN_HOUR);
  }

  private String run(LocalDate day, String input, String... arguments) {
    String[] dated = new String[arguments.length + 2];
    dated[0] = "--now";
    dated[1] = day.toString();
    System.arraycopy(arguments, 0, dated, 2, arguments.length);
    return ask(input, dated);
  }

  private String ask(String input, String... arguments) {
    Session.Answer answer = atlas.run(input, arguments);
    // 1 is an answer too: a plan that cannot end, a fit that is not adopted.
    if (answer.code() > 1) {
      throw new AssertionError(String.join(" ", arguments) + ": " + answer.err());
    }
    return answer.out();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
