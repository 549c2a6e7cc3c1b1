package dev.atlas.cli.command;

import dev.atlas.cli.Context;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of reviews: one {@code ID OUTCOME [DURATION] [@TIME] [# note]} a line; blank lines
 * and lines that begin with # are passed over. All or nothing.
 */
public final class LogList {

  private static final Pattern WORD = Pattern.compile("\\S+");

  private LogList() {}

  /**
   * The reviews of a file, in the order of time.
   *
   * @throws StoreException.BadData when a line is wrong; every wrong line is named
   */
  static List<JournalWriter.Draft> read(String file, Context context) {
    List<JournalWriter.Draft> drafts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    String name = name(file);
    int number = 0;
    for (String line : lines(file, context)) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        try {
          drafts.add(parse(line).draft(context));
        } catch (UsageException e) {
          problems.add(name + ":" + number + ":" + column(line) + ": " + e.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      problems.add("nothing was logged");
      throw new StoreException.BadData(String.join("\n", problems));
    }
    drafts.sort(Comparator.comparing(draft -> draft.at().toInstant()));
    return drafts;
  }

  private static int column(String line) {
    return line.length() - line.stripLeading().length() + 1;
  }

  /** How messages call a file: {@code -} is standard input. */
  public static String name(String file) {
    return file.equals("-") ? "stdin" : file;
  }

  /**
   * The lines of a file, or of standard input for {@code -}.
   *
   * @throws StoreException.BadData when it cannot be read or is no text
   */
  public static List<String> lines(String file, Context context) {
    try {
      byte[] bytes =
          file.equals("-")
              ? context.environment().in().readAllBytes()
              : Files.readAllBytes(Path.of(file));
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      return text.lines().toList();
    } catch (CharacterCodingException e) {
      throw new StoreException.BadData(name(file) + ":1:1: not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw new StoreException.BadData(name(file) + " cannot be read; check its name");
    }
  }

  /** One line. */
  static LogCommand.Typed parse(String line) {
    int hash = line.indexOf(" #");
    String note = hash < 0 ? null : line.substring(hash + 2).strip();
    String rest = (hash < 0 ? line : line.substring(0, hash)).strip();
    int sign = rest.indexOf(" @");
    String at = sign < 0 ? null : rest.substring(sign + 2).strip();
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sign < 0 ? rest : rest.substring(0, sign));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    if (words.size() < 2 || words.size() > 3) {
      throw new UsageException("a line is `ID OUTCOME [DURATION] [@TIME] [# note]`");
    }
    return new LogCommand.Typed(
        words.get(0), words.get(1), words.size() == 3 ? words.get(2) : null, at, note);
  }
}
