package dev.atlas.store.journal.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.RandomLearner;
import dev.atlas.memory.Grade;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

  private static final String ENVELOPE =
      "'v':1,'id':'01ARZ3NDEKTSV4RRFFQ69G5FAV','at':'2026-01-05T10:00:00Z','device':'laptop',";

  private static Event parse(String line) throws EventParser.BrokenLine {
    byte[] bytes = line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return EventParser.parse(bytes, 0, bytes.length);
  }

  private static Fact fact(String fields) throws EventParser.BrokenLine {
    return parse("{" + ENVELOPE + fields + "}").fact();
  }

  @Test
  void review_withFieldsOfALaterVersion_isReadWithoutThem() throws EventParser.BrokenLine {
    assertThat(
            fact(
                "'type':'review','diagram':'a/b','grade':'easy','mood':{'a':[1,{'b':null}]},"
                    + "'accuracy':96,'weather':'grey','stars':[1,2]"))
        .isEqualTo(new Fact.Review("a/b", Grade.EASY, 96.0, null, null));
  }

  @Test
  void review_whoseTypeComesLast_isReadAllTheSame() throws EventParser.BrokenLine {
    assertThat(fact("'diagram':'a/b','seconds':90.7,'grade':'HARD','note':'n','type':'review'"))
        .isEqualTo(new Fact.Review("a/b", Grade.HARD, null, 90, "n"));
    assertThat(fact("'diagram':'a/b','type':'review','seconds':90,'grade':'good'"))
        .isEqualTo(new Fact.Review("a/b", Grade.GOOD, null, 90, null));
  }

  @Test
  void anyFact_written_isReadBackTheSame() {
    for (int seed = 0; seed < 40; seed++) {
      List<Event> events =
          new RandomLearner(seed, Bundled.catalog().diagrams(), "a").act(300, List.of());
      List<Event> known =
          events.stream().filter(each -> !(each.fact() instanceof Fact.Unknown)).toList();
      assertThat(EventLines.parse(EventLines.of(known))).as("seed %d", seed).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type':'checkin','when':'noon'",
        "'type':'assessment','action':'cheat','value':850,'date':20260105,'note':['a','b']",
        "'type':'weather','seconds':'12','phase':'two','hours':null,'ids':{'a':1}",
        "'type':'mood','diagram':7,'grade':null,'key':true,'accuracy':'high','pathway':[]"
      })
  void unknownType_whateverItsFieldsAre_isKeptAndPassedOver(String fields)
      throws EventParser.BrokenLine {
    assertThat(fact(fields)).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void laterVersion_ofAKnownType_isPassedOverAsUnknown() throws EventParser.BrokenLine {
    String line = "{" + ENVELOPE + "'type':'review','diagram':{'id':'a/b'},'grade':5}";
    assertThat(parse(line.replace("'v':1", "'v':2")).fact())
        .isEqualTo(new Fact.Unknown("review", 2));
  }

  @Test
  void plan_unknownAction_isPassedOverAsUnknown() throws EventParser.BrokenLine {
    assertThat(fact("'type':'plan','action':'reshape','phase':'all'"))
        .isEqualTo(new Fact.Unknown("plan reshape"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          'type':'review','grade':'good'|`diagram` is missing
          'type':'review','diagram':'a/b'|`grade` is missing
          'type':'review','diagram':'a/b','grade':'great'|`grade` is none of
          'type':'review','diagram':7,'grade':'good'|`diagram` is no text
          'type':'review','diagram':'a/b','grade':'good','accuracy':140|`accuracy` is outside 0 to 100
          'type':'review','diagram':'a/b','grade':'good','accuracy':'high'|`accuracy` is no number
          'type':'review','diagram':'a/b','grade':'good','seconds':-1|`seconds` is negative
          'type':'plan','action':'start','pathway':'balanced','date':'2026-02-30'|malformed
          'type':'plan','action':'open'|`phase` is missing
          'type':'plan'|`action` is missing
          'type':'set','key':'seed'|`value` is missing
          'type':'retract','ids':'01ARZ3NDEKTSV4RRFFQ69G5FAV'|`ids` is no list
          'type':'retract','ids':['x']|`ids` is malformed
          'type':'retract','ids':[7]|`ids` is no list of texts
          'batch':'x','type':'set','key':'seed','value':'1'|`batch` is malformed
          'diagram':'a/b'|`type` is missing
          'type':'know','diagrams':'a/b','grade':'good'|`diagrams` is no list
          'type':'hold','diagram':'a/b','kind':'hide'|`kind` is none of bury, suspend, lift
          'type':'checkin','when':'morning','energy':11,'focus':5,'motivation':5|`energy` is outside 1 to 10
          'type':'checkin','when':'morning','energy':1e99,'focus':5,'motivation':5|`energy` is outside 1 to 10
          'type':'error','action':'log','kind':'factual'|`what` is missing
          'type':'error','action':'revisit','error':'x'|`error` is malformed
          'type':'assessment','action':'stop','attempt':'x'|`attempt` is malformed
          'type':'assessment','action':'score','attempt':'01ARZ3NDEKTSV4RRFFQ69G5FAV','part':'a','points':'all'|`points` is no number
          'type':'interview','scenario':'a/b','minutes':45,'requirements':6|`requirements` is outside 1 to 5
          'type':'depth','diagram':'a/b','level':'abyss'|`level` is none of surface, shallow, medium, deep, expert
          'type':'note','note':['a']|`note` is no text
          """)
  void knownType_withABadField_saysWhich(String fields, String message) {
    assertThatExceptionOfType(EventParser.BrokenLine.class)
        .isThrownBy(() -> fact(fields))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05",
        "2026-01-05T10:00:00",
        "2026-02-29T10:00:00Z",
        "2026-01-05T25:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z"
      })
  void moment_thatNoLearnerLives_isBroken(String at) {
    String line = "{" + ENVELOPE + "'type':'set','key':'seed','value':'1'}";
    assertThatExceptionOfType(EventParser.BrokenLine.class)
        .isThrownBy(() -> parse(line.replace("2026-01-05T10:00:00Z", at)));
  }

  @Test
  void brokenLine_itsMessage_neverRepeatsANote() {
    assertThatExceptionOfType(EventParser.BrokenLine.class)
        .isThrownBy(() -> fact("'type':'review','note':'a secret','grade':'a secret"))
        .withMessageNotContaining("secret");
  }
}
