package dev.atlas.evidence.disk;

/** How a disk fails. */
public enum Fault {
  /** Half of a write arrives, then the disk is full, and stays full. */
  DISK_FULL,
  /** A write takes only part of what it was given, without an error. */
  SHORT_WRITE,
  /** Flushing to the disk fails. */
  FLUSH,
  /** Moving a file into place fails. */
  RENAME,
  /** Opening or creating a file fails. */
  OPEN,
  /** Making a directory fails. */
  DIRECTORY,
  /** The file system has no locks. */
  LOCK
}
