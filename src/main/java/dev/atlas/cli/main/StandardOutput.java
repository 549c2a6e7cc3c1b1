package dev.atlas.cli.main;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The process's standard output, which remembers why it took no more: print streams keep such
 * failures to themselves, and an answer that nobody got must not look like one.
 */
final class StandardOutput extends OutputStream {

  private static final String READER_LEFT = "broken pipe";

  private final OutputStream file = new FileOutputStream(FileDescriptor.out);
  private @Nullable String failure;

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      file.write(bytes, from, length);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? "output error" : e.getMessage();
      failure = failure == null ? reason.toLowerCase(Locale.ROOT) : failure;
      throw e;
    }
  }

  /** Why it took no more; null when it took everything, or its reader had seen enough. */
  @Nullable String failure() {
    return READER_LEFT.equals(failure) ? null : failure;
  }
}
