package dev.atlas.evidence.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real disk, but for one call of one kind that fails: the n-th that could.
 *
 * <p>Everything is handed on to the default file system.
 */
public final class FaultyDisk extends FileSystemProvider {

  private final FileSystemProvider real;
  private final Fault fault;
  private final FaultyFiles system;
  private int left;
  private boolean struck;

  /** A disk whose n-th call, from 1, of the kind that a fault can strike fails. */
  public FaultyDisk(Path root, Fault fault, int n) {
    this.real = root.getFileSystem().provider();
    this.fault = fault;
    this.left = n;
    this.system = new FaultyFiles(this, root.getFileSystem());
  }

  /** A path of the real disk on this one. */
  public Path on(Path path) {
    return new FaultyPath(system, path);
  }

  /** Whether the fault has struck. */
  public boolean struck() {
    return struck;
  }

  /** Whether this call fails. */
  boolean strikes(Fault kind) {
    if (kind != fault) {
      return false;
    }
    left--;
    if (left == 0) {
      struck = true;
    }
    // A full disk stays full; everything else passes.
    return left == 0 || (struck && fault == Fault.DISK_FULL);
  }

  private void mayFail(Fault kind, Path path) throws IOException {
    if (strikes(kind)) {
      throw new FileSystemException(path.toString(), null, "injected " + kind);
    }
  }

  private static Path real(Path path) {
    return path instanceof FaultyPath faulty ? faulty.real() : path;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    mayFail(Fault.OPEN, path);
    return new FaultyChannel(this, real.newFileChannel(real(path), options, attributes));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    mayFail(Fault.DIRECTORY, directory);
    real.createDirectory(real(directory), attributes);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    mayFail(Fault.RENAME, source);
    real.move(real(source), real(target), options);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    real.copy(real(source), real(target), options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream = real.newDirectoryStream(real(directory), _ -> true);
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return on(paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), attributes, options);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, @Nullable Object value, LinkOption... o)
      throws IOException {
    real.setAttribute(real(path), attribute, value, o);
  }

  @Override
  public boolean isSameFile(Path a, Path b) throws IOException {
    return real.isSameFile(real(a), real(b));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
