import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A step of the build: rewrites the old classes of a jar as version 52 with stack maps.
 *
 * <p>The JVM's class archive leaves out classes older than version 50, because their verifier needs
 * to load further classes; a start that loads them from the jar takes twice as long.
 */
public final class RaiseClassFileVersion {

  private static final int OLDEST_ARCHIVED = 50;

  private RaiseClassFileVersion() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(rewritten)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        boolean isClass = entry.getName().endsWith(".class") && !entry.getName().contains("module-info");
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(isClass ? raise(bytes) : bytes);
        out.closeEntry();
      }
    }
    Files.write(jar, rewritten.toByteArray());
  }

  private static byte[] raise(byte[] bytes) {
    ClassFile classFile =
        ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    ClassModel model = classFile.parse(bytes);
    if (model.majorVersion() >= OLDEST_ARCHIVED) {
      return bytes;
    }
    // A method body is only written anew, with its stack maps, when it is transformed.
    CodeTransform anew = (builder, element) -> builder.with(element);
    return classFile.transformClass(
        model,
        ClassTransform.transformingMethodBodies(anew)
            .andThen(
                ClassTransform.endHandler(
                    builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }
}
