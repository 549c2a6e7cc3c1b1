package dev.atlas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The rules of the house, as the table of the design states them, for the packages under a root.
 *
 * <p>The root is a parameter so that a house that breaks each rule can show that it bites.
 *
 * @param root package whose first-level packages the table names
 */
public record HouseRules(String root) {

  /** Catalog to report: no file, no clock, no chance, no library. */
  static final List<String> CORE =
      List.of(
          "catalog",
          "memory",
          "curriculum",
          "assessment",
          "journal",
          "learner",
          "planner",
          "forecast",
          "session",
          "report");

  /** What each first-level package may use beside itself; what is not listed is not allowed. */
  static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("catalog", Set.of()),
          Map.entry("memory", Set.of()),
          Map.entry("curriculum", Set.of("catalog")),
          Map.entry("assessment", Set.of("catalog")),
          Map.entry("journal", Set.of("memory")),
          Map.entry("learner", before("learner")),
          Map.entry("planner", Set.of("catalog", "curriculum", "memory", "assessment", "learner")),
          Map.entry("forecast", before("forecast")),
          Map.entry(
              "session",
              Set.of("catalog", "memory", "assessment", "journal", "learner", "planner")),
          Map.entry("report", before("report")),
          Map.entry("render", Set.of("report")),
          Map.entry("exchange", Set.copyOf(CORE)),
          Map.entry("store", Set.copyOf(CORE)),
          Map.entry("cli", with(CORE, "render", "exchange", "store")));

  private static final List<String> CLOCK_CALLS =
      List.of("now", "currentTimeMillis", "nanoTime", "systemDefault", "getenv", "getProperty");

  private static final List<String> NETWORK =
      List.of("java.net..", "javax.net..", "java.rmi..", "com.sun.net..", "jdk.httpserver..");

  private static Set<String> before(String name) {
    return Set.copyOf(CORE.subList(0, CORE.indexOf(name)));
  }

  private static Set<String> with(List<String> some, String... more) {
    return Set.copyOf(Stream.concat(some.stream(), Arrays.stream(more)).toList());
  }

  /** Every rule by its name. */
  public Map<String, ArchRule> all() {
    return Map.ofEntries(
        Map.entry("package list", packageList()),
        Map.entry("table", table()),
        Map.entry("core uses the JDK only", coreUsesTheJdkOnly()),
        Map.entry("core does no input or output", coreDoesNoInputOrOutput()),
        Map.entry("clock", onlyTheCommandLineHasAClock()),
        Map.entry("chance", coreAndRenderHaveNoChance()),
        Map.entry("terminal libraries", terminalLibrariesStayInCli()),
        Map.entry("file libraries", fileLibrariesStayAtTheEdge()),
        Map.entry("cycles", noPackageCycles()),
        Map.entry("exit", onlyMainExits()),
        Map.entry("names", noEmptyNames()),
        Map.entry("network", noNetwork()));
  }

  private ArchRule packageList() {
    return noClasses()
        .should(new Breach("live in a package that the table does not name", this::unlisted));
  }

  private Stream<String> unlisted(JavaClass each) {
    String name = firstLevel(each);
    return MAY_USE.containsKey(name) ? Stream.empty() : Stream.of(each.getName());
  }

  private ArchRule table() {
    return noClasses().should(new Breach("use what the table does not allow", this::forbidden));
  }

  private Stream<String> forbidden(JavaClass each) {
    String own = firstLevel(each);
    return each.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> inside(dependency.getTargetClass()))
        .filter(
            dependency -> {
              String other = firstLevel(dependency.getTargetClass());
              return !other.equals(own) && !MAY_USE.getOrDefault(own, Set.of()).contains(other);
            })
        .map(Object::toString);
  }

  private boolean inside(JavaClass each) {
    return each.getPackageName().equals(root) || each.getPackageName().startsWith(root + ".");
  }

  private String firstLevel(JavaClass each) {
    String rest = each.getPackageName().substring(root.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }

  private DescribedPredicate<JavaClass> in(List<String> names) {
    String[] packages = names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return resideInAnyPackage(packages);
  }

  private ArchRule coreUsesTheJdkOnly() {
    return noClasses()
        .that(in(CORE))
        .should()
        .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", root + "..")));
  }

  private ArchRule coreDoesNoInputOrOutput() {
    return noClasses()
        .that(in(CORE))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.."))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  /** Time comes in as an argument; so do the zone and the environment. */
  private ArchRule onlyTheCommandLineHasAClock() {
    return noClasses()
        .that(not(resideInAPackage(root + ".cli..")))
        .should(
            new Breach(
                "look at the clock or the machine",
                each ->
                    Stream.concat(
                        each.getAccessesFromSelf().stream()
                            .filter(HouseRules::looksAtTheMachine)
                            .map(Object::toString),
                        uses(each, java.time.Clock.class))));
  }

  private static boolean looksAtTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean machine = owner.startsWith("java.time.") || owner.equals("java.lang.System");
    return machine && CLOCK_CALLS.contains(access.getName());
  }

  private static Stream<String> uses(JavaClass each, Class<?> type) {
    return each.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> dependency.getTargetClass().isEquivalentTo(type))
        .map(Object::toString);
  }

  private ArchRule coreAndRenderHaveNoChance() {
    return noClasses()
        .that(in(Stream.concat(CORE.stream(), Stream.of("render")).toList()))
        .should(
            new Breach(
                "leave anything to chance",
                each ->
                    each.getAccessesFromSelf().stream()
                        .filter(HouseRules::leavesToChance)
                        .map(Object::toString)));
  }

  private static boolean leavesToChance(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String call = owner.getName() + "." + access.getName();
    return switch (call) {
      case "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of" ->
          true;
      case "java.util.Collections.shuffle" -> parameters(access) == 1;
      default -> owner.isAssignableTo(RandomGenerator.class) && unseeded(owner, access);
    };
  }

  private static boolean unseeded(JavaClass owner, JavaAccess<?> access) {
    return owner.getSimpleName().equals("ThreadLocalRandom")
        || owner.getSimpleName().equals("SecureRandom")
        || (access.getName().equals("<init>") && parameters(access) == 0);
  }

  private static int parameters(JavaAccess<?> access) {
    return access.getTarget()
            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget call
        ? call.getRawParameterTypes().size()
        : 0;
  }

  private ArchRule terminalLibrariesStayInCli() {
    return noClasses()
        .that(not(resideInAPackage(root + ".cli..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "org.jline.."));
  }

  private ArchRule fileLibrariesStayAtTheEdge() {
    return noClasses()
        .that(not(in(List.of("store", "render", "exchange"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "org.yaml.."));
  }

  private ArchRule noPackageCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private ArchRule onlyMainExits() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not Main", each -> !each.getSimpleName().equals("Main")))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class);
  }

  private ArchRule noEmptyNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common)(\\$.*)?")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..helper..");
  }

  private ArchRule noNetwork() {
    return noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage(NETWORK.toArray(String[]::new)))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*");
  }
}
