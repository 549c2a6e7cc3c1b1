package dev.atlas.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Initialises what reading and writing lines needs, while the caller does something else: the first
 * object that is read costs a tenth of a short command, most of it for the powers of ten that the
 * platform's decimals compute when the JSON library first touches them.
 *
 * <p>Invariant: nothing but classes of the platform and of that library. They never wait for one of
 * ours, so two threads cannot wait for each other; whoever comes late to a class waits for it.
 */
public final class HeadStart {

  private HeadStart() {}

  /** Begins; nobody needs to wait for the end. */
  public static void begin() {
    Thread.ofPlatform().daemon().name("head start").start(HeadStart::load);
  }

  private static void load() {
    JsonFactory library = new JsonFactory();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = library.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField(
          "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.MIN));
      json.writeNumberField("v", 1);
      json.writeEndObject();
      json.flush();
      byte[] line = text.toString().getBytes(StandardCharsets.UTF_8);
      try (JsonParser back = library.createParser(line)) {
        while (back.nextToken() != null) {
          back.getText();
        }
      }
      MessageDigest.getInstance("SHA-256").digest(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
