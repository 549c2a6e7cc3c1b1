package dev.atlas.store.compiled;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A loaded catalog in a compact binary form: YAML is only parsed when a catalog changed.
 *
 * <p>Form: a magic number with the version of the form, a CRC-32C of what follows, the curriculum,
 * the categories, the diagrams, the cards.
 *
 * @param catalog the diagrams
 * @param curriculum the plan's data
 */
public record CompiledCatalog(Catalog catalog, Curriculum curriculum) {

  private static final byte[] MAGIC = {'a', 't', 'l', 'a', 's', 2};
  private static final int HEADER = MAGIC.length + Integer.BYTES;

  /** The bytes of this catalog; the same catalog gives the same bytes. */
  public byte[] toBytes() {
    BinaryOut out = new BinaryOut();
    CurriculumCodec.write(curriculum, out);
    CatalogCodec.write(catalog, out);
    byte[] body = out.toBytes();
    byte[] bytes = Arrays.copyOf(MAGIC, HEADER + body.length);
    int crc = crc(body, 0);
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[MAGIC.length + i] = (byte) (crc >>> (8 * i));
    }
    System.arraycopy(body, 0, bytes, HEADER, body.length);
    return bytes;
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are damaged or of another version
   */
  public static CompiledCatalog of(byte[] bytes) {
    if (bytes.length < HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
      throw new IllegalArgumentException("no compiled catalog of this version");
    }
    int crc = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      crc |= (bytes[MAGIC.length + i] & 0xFF) << (8 * i);
    }
    if (crc != crc(bytes, HEADER)) {
      throw new IllegalArgumentException("a damaged compiled catalog");
    }
    BinaryIn in = new BinaryIn(Arrays.copyOfRange(bytes, HEADER, bytes.length));
    Curriculum curriculum = CurriculumCodec.read(in);
    return new CompiledCatalog(CatalogCodec.read(in), curriculum);
  }

  private static int crc(byte[] bytes, int from) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, bytes.length - from);
    return (int) crc.getValue();
  }
}
