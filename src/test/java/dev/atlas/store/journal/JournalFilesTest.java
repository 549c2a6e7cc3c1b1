package dev.atlas.store.journal;

import static dev.atlas.memory.Grade.GOOD;
import static dev.atlas.memory.Grade.HARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atlas.fixture.Diary;
import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal on the disk: what is written can be read, whatever happened to the file. */
class JournalFilesTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T10:00:00+01:00");
  private static final String RANGE = "sharding/range-sharding";

  private Home home;
  private Path file;

  @BeforeEach
  void emptyHome(@TempDir Path directory) {
    Path data = directory.resolve("not/yet/there");
    home = new Home(data, data.resolve("cache"), directory.resolve("state"));
    file = data.resolve("journal.jsonl");
  }

  private List<Event> append(Fact... facts) {
    return new JournalWriter(home, "laptop").append(AT, List.of(facts));
  }

  private List<Event> recorded() {
    return JournalReader.read(home).journal().recorded();
  }

  private List<String> problems() {
    return JournalReader.read(home).problems().stream()
        .map(problem -> problem.toString().replace(home.data().toString(), "HOME"))
        .toList();
  }

  @Test
  void append_everyKindOfFact_readsBackAsItWas() {
    List<Event> written =
        append(
            new Fact.Review(RANGE, HARD, 61.5, 272, "line\nbreak, \"quotes\", \u001b and \u00fc"),
            Diary.review(RANGE, GOOD),
            new Fact.PlanStart("balanced", LocalDate.of(2026, 1, 5), 21.5),
            new Fact.PlanStart("balanced", LocalDate.of(2026, 1, 5), null),
            new Fact.PhaseOpen(3),
            new Fact.Setting("weekdays", "1,1,1,1,1,1/3,0"),
            new Fact.Retraction(List.of(EventId.parse("01ARZ3NDEKTSV4RRFFQ69G5FAV"))));
    assertThat(recorded()).isEqualTo(written);
    assertThat(problems()).isEmpty();
  }

  @Test
  void append_offsetAndFractionsOfSeconds_areKept() {
    OffsetDateTime at = OffsetDateTime.parse("2026-01-05T23:59:59.123-12:00");
    new JournalWriter(home, "laptop").append(at, List.of(Diary.review(RANGE, GOOD)));
    assertThat(recorded()).singleElement().extracting(Event::at).isEqualTo(at);
  }

  @Test
  void append_toNoHome_createsItForItsOwnerAlone() throws IOException {
    append(Diary.review(RANGE, GOOD));
    assertThat(permissions(home.data())).isEqualTo("rwx------");
    assertThat(permissions(home.data().resolve(".."))).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void append_again_leavesEveryEarlierByteAlone() throws IOException {
    append(Diary.review(RANGE, GOOD));
    byte[] before = Files.readAllBytes(file);
    append(Diary.review(RANGE, HARD));
    byte[] after = Files.readAllBytes(file);
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    assertThat(after[after.length - 1]).isEqualTo((byte) '\n');
  }

  @Test
  void append_sameCommandsInTwoHomes_writeTheSameBytes(@TempDir Path other) throws IOException {
    append(Diary.review(RANGE, GOOD));
    append(new Fact.PhaseOpen(2), new Fact.PhaseOpen(3));
    Home second = new Home(other, other, other);
    JournalWriter writer = new JournalWriter(second, "laptop");
    writer.append(AT, List.of(Diary.review(RANGE, GOOD)));
    writer.append(AT, List.of(new Fact.PhaseOpen(2), new Fact.PhaseOpen(3)));
    assertThat(Files.readString(other.resolve("journal.jsonl"))).isEqualTo(Files.readString(file));
  }

  @Test
  void append_severalFacts_shareABatchNamedAfterTheFirst() {
    List<Event> events = append(new Fact.PhaseOpen(2), new Fact.PhaseOpen(3));
    assertThat(events).extracting(Event::batch).containsOnly(new Batch(events.getFirst().id(), 2));
    assertThat(append(new Fact.PhaseOpen(4)).getFirst().batch()).isNull();
  }

  @Test
  void append_clockSetBackBetweenCommands_stillRises() {
    EventId first = append(Diary.review(RANGE, GOOD)).getFirst().id();
    Event second =
        new JournalWriter(home, "laptop")
            .append(AT.minusYears(1), List.of(Diary.review(RANGE, GOOD)))
            .getFirst();
    assertThat(second.id()).isGreaterThan(first);
    assertThat(JournalReader.read(home).journal().effective().getFirst()).isEqualTo(second);
  }

  @Test
  void secondDevice_writes_aFileOfItsOwn() {
    Event laptop = append(Diary.review(RANGE, GOOD)).getFirst();
    Event phone =
        new JournalWriter(home, "phone").append(AT, List.of(Diary.review(RANGE, HARD))).getFirst();
    Event again = append(Diary.review(RANGE, HARD)).getFirst();
    assertThat(JournalFiles.of(home))
        .extracting(each -> each.getFileName().toString())
        .containsExactly("journal.jsonl", "journal.phone.jsonl");
    assertThat(recorded()).containsExactly(laptop, again, phone);
  }

  @Test
  void secondDevice_firstFileHasBytesThatAreNoText_stillWritesAFileOfItsOwn() throws IOException {
    append(Diary.review(RANGE, GOOD));
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged = Arrays.copyOf(whole, whole.length + 2);
    damaged[whole.length] = (byte) 0xC3;
    damaged[whole.length + 1] = '\n';
    Files.write(file, damaged);
    new JournalWriter(home, "phone").append(AT, List.of(Diary.review(RANGE, HARD)));
    assertThat(file).hasBinaryContent(damaged);
    assertThat(home.data().resolve("journal.phone.jsonl")).exists();
  }

  @Test
  void secondDevice_firstLineIsLongOrSaysNothingKnown_stillWritesAFileOfItsOwn()
      throws IOException {
    String known =
        "{\"v\":1,\"id\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\",\"at\":\""
            + AT
            + "\",\"device\":\"laptop\",";
    for (String rest :
        List.of(
            "\"type\":\"review\",\"grade\":\"well\"}",
            "\"type\":\"note\",\"note\":\"" + "x".repeat(9000) + "\"}")) {
      home.create();
      Files.writeString(file, known + rest + "\n");
      new JournalWriter(home, "phone").append(AT, List.of(Diary.review(RANGE, HARD)));
      assertThat(Files.readString(file)).hasLineCount(1);
      assertThat(home.data().resolve("journal.phone.jsonl")).exists();
    }
  }

  @Test
  void batch_oneFactThatCannotBeWritten_writesNothing() throws IOException {
    append(Diary.review(RANGE, GOOD));
    String before = Files.readString(file);
    List<Fact> facts = List.of(new Fact.PhaseOpen(2), new Fact.Unknown("telepathy"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new JournalWriter(home, "laptop").append(AT, facts));
    assertThat(file).hasContent(before);
  }

  @Test
  void append_directoryWhereTheJournalShouldBe_isRefused() throws IOException {
    Files.createDirectories(file);
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> append(Diary.review(RANGE, GOOD)))
        .withMessageContaining("journal.jsonl");
  }

  @Test
  void append_homeThatIsAFile_isRefused() throws IOException {
    Files.createDirectories(home.data());
    Files.delete(home.data());
    Files.writeString(home.data(), "no directory");
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> append(Diary.review(RANGE, GOOD)))
        .withMessageContaining("is not a directory");
  }

  @Test
  void tornLastLine_cutAtAnyByte_losesNoEarlierEventAndTheNextStartsAfresh() throws IOException {
    append(Diary.review(RANGE, GOOD));
    append(new Fact.Review(RANGE, HARD, null, null, "a note with two bytes: \u00fc"));
    byte[] whole = Files.readAllBytes(file);
    List<Event> both = recorded();
    int firstLine = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;

    for (int cut = firstLine; cut <= whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      boolean complete = cut >= whole.length - 1;
      List<Event> expected = complete ? both : both.subList(0, 1);
      assertThat(recorded()).as("cut at %d", cut).isEqualTo(expected);
      assertThat(problems()).as("cut at %d", cut).hasSize(complete || cut == firstLine ? 0 : 1);

      Event next = append(new Fact.PhaseOpen(2)).getFirst();
      assertThat(next.id()).isGreaterThan(expected.getLast().id());
      assertThat(recorded()).as("cut at %d", cut).hasSize(expected.size() + 1).endsWith(next);
    }
  }

  @Test
  void batch_cutOffAtAnyByte_countsWhollyOrNotAndTheNextStartsBehindIt() throws IOException {
    append(Diary.review(RANGE, GOOD));
    int before = (int) Files.size(file);
    append(
        new Fact.Retraction(List.of(recorded().getFirst().id())),
        new Fact.Review(RANGE, HARD, null, null, "like \"batch\":\"01\",\"of\":3}"),
        new Fact.PhaseOpen(3));
    byte[] whole = Files.readAllBytes(file);
    List<Event> all = recorded();

    for (int cut = before; cut <= whole.length; cut++) {
      byte[] left = Arrays.copyOf(whole, cut);
      Files.write(file, left);
      boolean complete = cut >= whole.length - 1;
      List<Event> expected = complete ? all : all.subList(0, 1);
      assertThat(recorded()).as("cut at %d", cut).isEqualTo(expected);
      boolean oneIsThere = firstEnd(whole, before) <= cut;
      assertThat(problems().stream().filter(text -> text.contains(":2:1: a batch of 3 events")))
          .as("cut at %d", cut)
          .hasSize(!complete && oneIsThere ? 1 : 0);

      Event next = append(new Fact.PhaseOpen(2)).getFirst();
      assertThat(recorded()).as("cut at %d", cut).hasSize(expected.size() + 1).endsWith(next);
      assertThat(Arrays.copyOf(Files.readAllBytes(file), cut)).isEqualTo(left);
    }
  }

  /** Where the next line from here on has all but its end. */
  private static int firstEnd(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  @Test
  void batch_oneLineDamagedLater_theOthersCount() throws IOException {
    List<Event> three =
        append(Diary.review(RANGE, GOOD), new Fact.PhaseOpen(2), new Fact.PhaseOpen(3));
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < 3; i++) {
      List<String> damaged = new ArrayList<>(lines);
      damaged.set(i, damaged.get(i).replaceFirst("\"type\"", "\"type"));
      Files.write(file, damaged);
      List<Event> others = new ArrayList<>(three);
      others.remove(i);
      assertThat(recorded()).as("line %d", i + 1).isEqualTo(others);
      assertThat(problems())
          .singleElement()
          .asString()
          .contains("journal.jsonl:" + (i + 1) + ":")
          .contains("broken JSON");
    }
  }

  @Test
  void batch_halfInOneFileAndWholeInACopy_countsInAnyOrderOfFiles() throws IOException {
    append(new Fact.PhaseOpen(4));
    List<Event> three =
        append(Diary.review(RANGE, GOOD), new Fact.PhaseOpen(2), new Fact.PhaseOpen(3));
    List<String> lines = Files.readAllLines(file);
    Path copy = home.data().resolve("journal.copy.jsonl");
    for (List<String> mine : List.of(lines, lines.subList(0, 2), lines.subList(2, 4))) {
      Files.write(file, mine);
      Files.write(copy, lines.subList(1, mine.size() == 4 ? 2 : 4));
      assertThat(recorded()).containsAll(three);
      assertThat(problems()).isEmpty();
    }
  }

  @Test
  void batch_linesOfTwoMixed_bothCount() throws IOException {
    append(new Fact.PhaseOpen(2), new Fact.PhaseOpen(3));
    append(new Fact.PhaseOpen(4), new Fact.PhaseOpen(5));
    List<Event> four = recorded();
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(2), lines.get(0), lines.get(3), lines.get(1)));
    assertThat(recorded()).containsExactlyInAnyOrderElementsOf(four);
    assertThat(problems()).isEmpty();
  }

  @Test
  void batch_ofAnAtlasThatDidNotTellItsSize_countsLineByLine() throws IOException {
    append(new Fact.PhaseOpen(2), new Fact.PhaseOpen(3), new Fact.PhaseOpen(4));
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 2).stream().map(l -> l.replace(",\"of\":3", "")).toList());
    assertThat(recorded()).hasSize(2);
    assertThat(problems()).isEmpty();
  }

  @Test
  void tornLastLine_ofAFirstCommand_isPassedOver() throws IOException {
    append(Diary.review(RANGE, GOOD));
    byte[] whole = Files.readAllBytes(file);
    for (int cut = 0; cut < whole.length - 1; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      assertThat(recorded()).isEmpty();
      assertThat(problems()).as("cut at %d", cut).hasSize(cut == 0 ? 0 : 1);
    }
    append(new Fact.PhaseOpen(2));
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void brokenLine_inTheMiddle_isLocatedAndTheRestIsUsed() throws IOException {
    append(Diary.review(RANGE, GOOD));
    Files.writeString(file, Files.readString(file) + "{\"v\":1,,}\n[]\n{} {}\n\"text\"\n");
    append(new Fact.PhaseOpen(2));
    assertThat(recorded()).hasSize(2);
    assertThat(problems())
        .containsExactly(
            "HOME/journal.jsonl:2:8: broken JSON; the line is passed over",
            "HOME/journal.jsonl:3:1: not a JSON object; the line is passed over",
            "HOME/journal.jsonl:4:4: text behind the event; the line is passed over",
            "HOME/journal.jsonl:5:1: not a JSON object; the line is passed over");
  }

  @Test
  void lineEndsAndBlankLines_ofAnotherEditor_meanTheSame() throws IOException {
    append(Diary.review(RANGE, GOOD));
    append(new Fact.PhaseOpen(2));
    List<Event> expected = recorded();
    String text = Files.readString(file);
    Files.writeString(file, "\r\n \t\n" + text.replace("\n", "\r\n") + "\n\r\n");
    assertThat(recorded()).isEqualTo(expected);
    assertThat(problems()).isEmpty();
    assertThat(append(new Fact.PhaseOpen(3)).getFirst().id())
        .isGreaterThan(expected.getLast().id());
  }

  @Test
  void unionOfFiles_copyWithOtherLineEnds_isNoConflict() throws IOException {
    append(Diary.review(RANGE, GOOD));
    Files.writeString(
        home.data().resolve("journal.copy.jsonl"), Files.readString(file).replace("\n", "\r\n"));
    assertThat(recorded()).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void oneIdWithDifferentBytes_inAnyOrderOfFiles_theSmallerLineCounts() throws IOException {
    append(Diary.review(RANGE, HARD));
    String hard = Files.readString(file);
    String good = hard.replace("\"hard\"", "\"good\"");
    assertThat(good).isLessThan(hard);
    for (List<String> order : List.of(List.of(hard, good), List.of(good, hard))) {
      Files.writeString(file, order.getFirst());
      Files.writeString(home.data().resolve("journal.other.jsonl"), order.getLast());
      assertThat(recorded())
          .singleElement()
          .extracting(Event::fact)
          .isEqualTo(Diary.review(RANGE, GOOD));
      assertThat(problems()).singleElement().asString().contains("twice with two contents");
    }
  }

  @Test
  void otherFiles_besideTheJournals_areNotRead() throws IOException {
    append(Diary.review(RANGE, GOOD));
    String other = Files.readString(file).replace(RANGE, "other/one").replace("01", "02");
    for (String name : List.of("journal.jsonl~", "journal.jsonl.bak", "notes.jsonl", "journal")) {
      Files.writeString(home.data().resolve(name), other);
    }
    assertThat(recorded()).hasSize(1);
  }
}
