import Disclosure
public import Statistics

/// What a chart of reports shows, in the sentences that comparison, trend and briefings use too.
///
/// For those who cannot see the chart: the description of a picture begins with them, the numbers of
/// the data follow. Of more reports than can stand side by side nothing is said one by one.
public enum ChartSentences {
  /// Whether the reports differ in an indicator, bound to its test; empty where no test fits.
  public static func of(_ indicator: Indicator, _ subjects: [ReportContext]) -> [Sentence] {
    guard Comparison.limits.contains(subjects.count),
      let difference = Difference.between(indicator, subjects)
    else { return [] }
    let observations = subjects.map(indicator.observe)
    let found = DifferenceClause(subjects)
      .sentence(indicator, label: indicator.name, observations, difference)
    return [Sentence("\(difference.words)：\(found.text)。", sources: found.sources)]
  }

  /// What each report says of its requests or disputes; of other counts the numbers alone are told.
  public static func of(_ group: CountGroup, _ subjects: [ReportContext]) -> [Sentence] {
    guard subjects.count <= Comparison.limits.upperBound else { return [] }
    switch group.id {
    case "outcomes", "requests", "flow":
      return facts(subjects) { RequestClause($0).clause }
    case "disputes", "reconsideration", "litigation":
      return facts(subjects) { report in
        let clause = DisputeClause.clause(report)
        return Clause(report.subjectWithYear + clause.text, clause.keys)
      }
    default: return []
    }
  }

  /// The change of an indicator in each county.
  public static func of(_ series: [TrendSeries]) -> [Sentence] {
    guard series.count <= Comparison.limits.upperBound else { return [] }
    return series.map { Sentence($0.sentence, sources: []) }
  }

  /// How many lie beyond the limits of a funnel, and around which share of all together.
  ///
  /// - Parameters:
  ///   - indicator: A share.
  ///   - shares: Those drawn that are not suspect.
  ///   - beyond: How many of them lie beyond the 99.8 % limits.
  /// - Returns: One sentence; none where fewer than two shares are drawn.
  public static func funnel(
    _ indicator: Indicator, _ shares: [Proportion], beyond: Int
  ) -> [Sentence] {
    guard shares.count > 1, let pooled = shares.pooled else { return [] }
    let share = FractionText.of(pooled.successes, pooled.trials)
    let found =
      beyond == 0 ? "没有一个在99.8%界限之外，差别可以只是偶然" : "\(beyond)个在99.8%界限之外"
    return [
      Sentence(
        "\(indicator.name)：\(Total.countWords(shares.count))合计\(share)；\(found)。", sources: [])
    ]
  }

  /// What the checks found in each report.
  public static func checks(_ subjects: [ReportContext]) -> [Sentence] {
    guard !subjects.isEmpty, subjects.count <= Comparison.limits.upperBound else { return [] }
    return [Sentence(BasisSentences.quality(subjects), sources: [])]
  }

  private static func facts(
    _ subjects: [ReportContext], _ clause: (AnnualReport) -> Clause
  ) -> [Sentence] {
    subjects.enumerated().map { index, subject in
      let told = clause(subject.report).marked(in: subject)
      return Sentence(told.text + "。", sources: told.sources(of: index))
    }
  }
}
