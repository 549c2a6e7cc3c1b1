package dev.atlas.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition that a class must not meet, found by a function that describes each breach. */
final class Breach extends ArchCondition<JavaClass> {

  private final Function<JavaClass, Stream<String>> find;

  Breach(String description, Function<JavaClass, Stream<String>> find) {
    super(description);
    this.find = find;
  }

  @Override
  public void check(JavaClass each, ConditionEvents events) {
    find.apply(each).forEach(text -> events.add(SimpleConditionEvent.satisfied(each, text)));
  }
}
