package dev.atlas.cli.command.journal;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.report.JournalReport.Doctor;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas doctor}: looks at everything that atlas works with. */
public final class DoctorCommand implements Command {

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public CommandSpec spec() {
    return Command.spec(
        DoctorCommand::run, "Looks at what atlas works with, and says what to do about it.");
  }

  private static int run(ParseResult parsed, Context context) {
    List<Doctor.Symptom> findings = new Examination(context).findings();
    context.print(new Doctor(findings));
    return findings.stream().allMatch(Doctor.Symptom::fine) ? ExitCode.OK : ExitCode.NO;
  }
}
