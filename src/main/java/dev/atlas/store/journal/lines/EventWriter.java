package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Events as JSON lines, in the form that {@code src/docs/journal.md} defines. */
public final class EventWriter {

  /** The version of the format. */
  public static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private EventWriter() {}

  /** The line of an event, without its end. */
  public static String line(Event event) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("v", VERSION);
      json.writeStringField("id", event.id().toString());
      json.writeStringField("at", time(event.at()));
      json.writeStringField("device", event.device());
      write(event.fact(), json);
      if (event.batch() != null) {
        write(event.batch(), json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** What an event says, without its id: the part that the id is a hash of. */
  public static String content(OffsetDateTime at, Fact fact) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("at", time(at));
      write(fact, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String time(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  private static void write(Fact fact, JsonGenerator json) throws IOException {
    json.writeStringField("type", fact.type());
    // A switch over types is linked when it is first met, and most commands write a review alone.
    if (fact instanceof Fact.Review review) {
      write(review, json);
    } else {
      writeOther(fact, json);
    }
  }

  private static void writeOther(Fact fact, JsonGenerator json) throws IOException {
    switch (fact) {
      case Fact.Review review -> write(review, json);
      case Fact.PlanStart start -> {
        json.writeStringField("action", "start");
        json.writeStringField("pathway", start.pathway());
        json.writeStringField("date", start.date().toString());
        if (start.hours() != null) {
          json.writeNumberField("hours", start.hours());
        }
      }
      case Fact.PhaseOpen open -> {
        json.writeStringField("action", "open");
        json.writeNumberField("phase", open.phase());
      }
      case Fact.Setting setting -> {
        json.writeStringField("key", setting.key());
        json.writeStringField("value", setting.value());
      }
      case Fact.Fit fit -> FitCodec.write(fit, json);
      case Fact.Practice practice -> {
        json.writeStringField("item", practice.item());
        effort(practice.seconds(), practice.note(), json);
      }
      case Fact.Know know -> {
        SelfReportCodec.texts("diagrams", know.diagrams(), json);
        json.writeStringField("grade", know.grade().word());
      }
      case Fact.Hold hold -> {
        json.writeStringField("diagram", hold.diagram());
        json.writeStringField("kind", hold.kind().word());
        if (hold.until() != null) {
          json.writeStringField("until", hold.until().toString());
        }
      }
      case SelfReport report -> SelfReportCodec.write(report, json);
      case Fact.PathStart start -> path("start", start.path(), json);
      case Fact.PathStop stop -> path("stop", stop.path(), json);
      case Fact.Retraction retraction -> {
        json.writeArrayFieldStart("ids");
        for (EventId id : retraction.ids()) {
          json.writeString(id.toString());
        }
        json.writeEndArray();
      }
      case Fact.Away away -> {
        json.writeStringField("from", away.from().toString());
        json.writeStringField("to", away.to().toString());
      }
      case Fact.EasyDay easy -> json.writeStringField("date", easy.date().toString());
      case Fact.EasyWeekday easy ->
          json.writeStringField("weekday", easy.weekday().name().toLowerCase(Locale.ROOT));
      case Fact.Recovery recovery -> {
        json.writeStringField("from", recovery.from().toString());
        if (recovery.how() != null) {
          json.writeStringField("how", recovery.how());
        }
        if (recovery.days() != null) {
          json.writeNumberField("days", recovery.days());
        }
      }
      case Fact.Adjustment adjustment -> {
        json.writeStringField("action", "adjust");
        SelfReportCodec.texts("drop", adjustment.dropped(), json);
      }
      case Fact.Forecast forecast -> ForecastCodec.write(forecast, json);
      case Fact.Quarantine quarantine -> SelfReportCodec.texts("lines", quarantine.lines(), json);
      case Fact.Unknown unknown ->
          throw new IllegalArgumentException("cannot write the unknown type " + unknown.type());
    }
  }

  /** Last, so that a line which was not written to its end lacks it: {@link EventLines#batch}. */
  private static void write(Batch batch, JsonGenerator json) throws IOException {
    json.writeStringField("batch", batch.first().toString());
    if (batch.sized()) {
      json.writeNumberField("of", batch.size());
    }
  }

  private static void write(Fact.Review review, JsonGenerator json) throws IOException {
    json.writeStringField("diagram", review.diagram());
    json.writeStringField("grade", review.grade().word());
    if (review.accuracy() != null) {
      json.writeNumberField("accuracy", review.accuracy());
    }
    effort(review.seconds(), review.note(), json);
  }

  private static void path(String action, String path, JsonGenerator json) throws IOException {
    json.writeStringField("action", action);
    json.writeStringField("path", path);
  }

  private static void effort(@Nullable Integer seconds, @Nullable String note, JsonGenerator json)
      throws IOException {
    if (seconds != null) {
      json.writeNumberField("seconds", seconds);
    }
    if (note != null) {
      json.writeStringField("note", note);
    }
  }
}
