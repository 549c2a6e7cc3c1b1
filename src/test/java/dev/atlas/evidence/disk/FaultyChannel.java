package dev.atlas.evidence.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/** A file on a faulty disk. */
final class FaultyChannel extends FileChannel {

  private final FaultyDisk disk;
  private final FileChannel real;

  FaultyChannel(FaultyDisk disk, FileChannel real) {
    this.disk = disk;
    this.real = real;
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    if (disk.strikes(Fault.DISK_FULL)) {
      real.write(half(bytes), position);
      throw new IOException("No space left on device");
    }
    if (disk.strikes(Fault.SHORT_WRITE)) {
      int count = real.write(half(bytes), position);
      bytes.position(bytes.position() + count);
      return count;
    }
    return real.write(bytes, position);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int count = write(bytes, real.position());
    real.position(real.position() + count);
    return count;
  }

  private static ByteBuffer half(ByteBuffer bytes) {
    ByteBuffer half = bytes.duplicate();
    half.limit(half.position() + (half.remaining() + 1) / 2);
    return half;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    if (disk.strikes(Fault.FLUSH)) {
      throw new IOException("Input/output error");
    }
    real.force(metaData);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
    return real.read(bytes, offset, length);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return real.read(bytes, position);
  }

  @Override
  public long write(ByteBuffer[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    mayHaveNoLocks();
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    mayHaveNoLocks();
    return real.tryLock(position, size, shared);
  }

  private void mayHaveNoLocks() throws IOException {
    if (disk.strikes(Fault.LOCK)) {
      throw new IOException("No locks available");
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
