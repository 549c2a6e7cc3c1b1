package dev.atlas.store.journal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HeadStartTest {

  @Test
  void headStart_whateverItInitialises_isOfThePlatformOrTheJsonLibrary() {
    classes()
        .that()
        .haveSimpleName("HeadStart")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "com.fasterxml.jackson.core..")
        .because("a class of ours might wait for one that waits for it")
        .check(new ClassFileImporter().importClasses(HeadStart.class));
  }
}
