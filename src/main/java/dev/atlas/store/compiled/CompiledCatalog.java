package dev.atlas.store.compiled;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * A loaded catalog in a compact binary form: YAML is only parsed when a catalog changed.
 *
 * <p>Form: a magic number with the version of the form, then two sections, each its length, its
 * CRC-32C and its body: what every start needs (the curriculum, the categories, the diagrams), and
 * the cards, which are read when the first is shown.
 *
 * @param catalog the diagrams
 * @param curriculum the plan's data
 */
public record CompiledCatalog(Catalog catalog, Curriculum curriculum) {

  private static final byte[] MAGIC = {'a', 't', 'l', 'a', 's', 3};
  private static final int SECTION_HEADER = 2 * Integer.BYTES;

  /** The bytes of this catalog; the same catalog gives the same bytes. */
  public byte[] toBytes() {
    BinaryOut first = new BinaryOut();
    CurriculumCodec.write(curriculum, first);
    CatalogCodec.write(catalog, first);
    BinaryOut cards = new BinaryOut();
    CatalogCodec.writeCards(catalog, cards);
    byte[] start = section(first.toBytes());
    byte[] rest = section(cards.toBytes());
    return ByteBuffer.allocate(MAGIC.length + start.length + rest.length)
        .put(MAGIC)
        .put(start)
        .put(rest)
        .array();
  }

  /**
   * Reads what {@link #toBytes} wrote, all of it.
   *
   * @throws IllegalArgumentException when the bytes are damaged or of another version
   */
  public static CompiledCatalog of(byte[] bytes) {
    byte[] cards = cards(bytes);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return beginning(in, () -> cards);
    } catch (IOException e) {
      throw new IllegalArgumentException("a cut compiled catalog", e);
    }
  }

  /**
   * Reads the beginning of what {@link #toBytes} wrote.
   *
   * @param cards the bytes of all cards, asked for when the first is shown
   * @throws IllegalArgumentException when the bytes are damaged or of another version
   * @throws IOException when they cannot be read
   */
  static CompiledCatalog beginning(InputStream in, Supplier<byte[]> cards) throws IOException {
    if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
      throw new IllegalArgumentException("no compiled catalog of this version");
    }
    BinaryIn first = new BinaryIn(body(in));
    Curriculum curriculum = CurriculumCodec.read(first);
    return new CompiledCatalog(CatalogCodec.read(first, cards), curriculum);
  }

  /** The second section of what {@link #toBytes} wrote. */
  static byte[] cards(byte[] bytes) {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      in.skipNBytes(MAGIC.length);
      body(in);
      return body(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("a cut compiled catalog", e);
    }
  }

  private static byte[] section(byte[] body) {
    return ByteBuffer.allocate(SECTION_HEADER + body.length)
        .putInt(body.length)
        .putInt(checksum(body))
        .put(body)
        .array();
  }

  private static byte[] body(InputStream in) throws IOException {
    byte[] header = in.readNBytes(SECTION_HEADER);
    if (header.length < SECTION_HEADER) {
      throw new IllegalArgumentException("a cut compiled catalog");
    }
    ByteBuffer numbers = ByteBuffer.wrap(header);
    byte[] body = in.readNBytes(Math.max(0, numbers.getInt()));
    if (checksum(body) != numbers.getInt()) {
      throw new IllegalArgumentException("a damaged compiled catalog");
    }
    return body;
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
