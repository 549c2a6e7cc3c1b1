package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.transcript.Session;
import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Event;
import dev.atlas.journal.RandomLearner;
import dev.atlas.store.journal.lines.EventLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What atlas says of a moment in the past is what it said then, and clocks may be wrong. */
class TimeTravelTest {

  private static final List<String> QUESTIONS =
      List.of("today --json", "report --week --json", "plan show --json", "list due --json");

  @TempDir Path scratch;

  @Test
  void past_askedLater_isAnsweredAsItWasThen() throws IOException {
    for (int seed = 0; seed < 12; seed++) {
      List<Event> all =
          new RandomLearner(seed, Bundled.catalog().diagrams(), "laptop")
              .act(150, List.of()).stream()
                  .filter(event -> !event.fact().type().equals("later"))
                  .toList();
      Session later = session("later" + seed, all);
      Random random = new Random(seed);
      for (int i = 0; i < 3; i++) {
        Instant now = all.get(random.nextInt(all.size())).instant().plusSeconds(1);
        Session then =
            session(
                "then" + seed + "-" + i,
                all.stream().filter(event -> !event.instant().isAfter(now)).toList());
        for (String question : QUESTIONS) {
          String line = "atlas " + question + " --now " + now;
          Session.Answer said = then.run(line, "");
          assertThat(later.run(line, "")).as("seed %d: %s", seed, line).isEqualTo(said);
          // And once more, from the checkpoint that the first answer has left.
          assertThat(then.run(line, "")).as("seed %d: %s again", seed, line).isEqualTo(said);
        }
      }
    }
  }

  private Session session(String name, List<Event> events) throws IOException {
    Session session = new Session(Files.createDirectory(scratch.resolve(name)));
    Files.createDirectories(session.data());
    Files.writeString(session.data().resolve("journal.jsonl"), EventLines.of(events));
    return session;
  }

  @Test
  void clock_setBackOverTheLastEvents_losesNothing() throws IOException {
    Session session = new Session(Files.createDirectory(scratch.resolve("back")));
    session.run("atlas log range-sharding good --now 2026-01-09T09:00:00Z", "");
    Session.Answer back =
        session.run("atlas log hash-sharding good --now 2026-01-05T09:00:00Z", "");
    assertThat(back.code()).isZero();
    assertThat(session.run("atlas today --now 2026-01-05T10:00:00Z", "").out())
        .contains("[x]")
        .doesNotContain("bug");
    String history = session.run("atlas history --now 2026-01-10T09:00:00Z", "").out();
    assertThat(history.lines()).hasSize(2);
    List<String> lines = Files.readAllLines(session.data().resolve("journal.jsonl"));
    assertThat(EventLines.parse(String.join("\n", lines)))
        .extracting(Event::id)
        .as("ids rise even so")
        .isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-29T09:00:00Z, 2028-02-29",
    "2028-03-01T03:59:59Z, 2028-02-29",
    "2026-03-29T02:30:00+01:00, 2026-03-28",
    "2026-10-25T04:00:00+01:00, 2026-10-25",
    "2026-01-05T12:00:00-12:00, 2026-01-05",
    "2026-01-05T12:00:00+14:00, 2026-01-05",
    "2026-01-05T03:00:00+14:00, 2026-01-04"
  })
  void log_atAnyHourOfAnyOffset_countsOnItsStudyDay(String at, String day) throws IOException {
    Session session = new Session(Files.createDirectory(scratch.resolve("home")));
    assertThat(session.run("atlas log range-sharding good 5m --now " + at, "").code()).isZero();
    Session.Answer report = session.run("atlas report --day --json --now " + at, "");
    assertThat(report.out())
        .contains("\"from\" : \"" + day + "\"")
        .contains("\"studyMinutes\" : 5");
    Session.Answer again = session.run("atlas report --day --json --now " + at, "");
    assertThat(again).isEqualTo(report);
  }

  @Test
  void replicas_ofTwoOffsets_foldTheSameFromEitherSide() throws IOException {
    List<Event> events =
        new RandomLearner(99, Bundled.catalog().diagrams(), "laptop")
            .act(80, List.of()).stream()
                .filter(event -> !event.fact().type().equals("later"))
                .toList();
    Session one = session("one", events);
    Session other = new Session(Files.createDirectory(scratch.resolve("other")));
    Files.createDirectories(other.data());
    String lines = EventLines.of(events);
    String[] each = lines.split("(?<=\n)");
    int half = each.length / 2;
    Files.writeString(
        other.data().resolve("journal.phone.jsonl"),
        String.join("", Arrays.copyOfRange(each, 0, half)));
    Files.writeString(
        other.data().resolve("journal.jsonl"),
        String.join("", Arrays.copyOfRange(each, half, each.length)));
    for (String question : QUESTIONS) {
      String line = "atlas " + question + " --now 2026-06-01T09:00:00Z";
      assertThat(other.run(line, "")).as(line).isEqualTo(one.run(line, ""));
    }
  }
}
