package dev.atlas.store.journal;

import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lock that writers of one journal hold, one at a time. It lies on the file itself and ends
 * with its process, however that ends; readers do not ask for it.
 */
final class WriteLock {

  private static final long PAUSE_MILLIS = 5;
  private static final Path KERNEL_LOCKS = Path.of("/proc/locks");

  private WriteLock() {}

  /**
   * Waits for the lock.
   *
   * @throws StoreException.Refused when another process holds it for too long, named if it can be,
   *     or when the file system has no locks
   */
  static FileLock acquire(FileChannel channel, Path file, Duration patience) {
    for (long waited = 0; waited <= patience.toMillis(); waited += PAUSE_MILLIS) {
      FileLock lock = attempt(channel, file);
      if (lock != null) {
        return lock;
      }
      pause();
    }
    throw new StoreException.Refused(
        file + " is locked by " + holder(file) + "; try again when that is done");
  }

  private static @Nullable FileLock attempt(FileChannel channel, Path file) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException anotherThread) {
      return null;
    } catch (IOException e) {
      throw new StoreException.Refused(
          file
              + " cannot be locked ("
              + Reason.of(e)
              + "); keep the home on a disk that knows locks, and sync it from there");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process that the kernel names, where it tells; in any case words for people. */
  private static String holder(Path file) {
    try {
      String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
      List<String> locks = Files.readAllLines(KERNEL_LOCKS);
      for (String line : locks) {
        String[] words = line.strip().split("\\s+");
        if (line.contains(inode) && words.length > 4 && !words[1].equals("->")) {
          return described(Long.parseLong(words[4]));
        }
      }
    } catch (IOException | RuntimeException notLinux) {
      return "another process";
    }
    return "another process";
  }

  private static String described(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(command -> "process " + pid + " (" + Path.of(command).getFileName() + ")")
        .orElse("process " + pid);
  }
}
