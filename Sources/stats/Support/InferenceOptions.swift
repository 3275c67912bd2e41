import Analytics
import ArgumentParser

/// How missing cells are treated.
struct InferenceOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp("缺失的单元格只有一个可能值时采用推断数，标 ‡；不参与排序、合计和检验。"))
  var useInferred = false

  /// The report with its inferred values where they were asked for.
  func applied(_ context: ReportContext) -> ReportContext {
    guard useInferred else { return context }
    return ReportContext(
      context.report, findings: context.findings, population: context.population,
      previous: context.previous, usesInferred: true)
  }

  /// The options as a command line has them, for a figure that is to be drawn again.
  var arguments: [String] { useInferred ? ["--use-inferred"] : [] }
}
