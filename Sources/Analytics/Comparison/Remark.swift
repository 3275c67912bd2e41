import Disclosure

/// What must be said beside a row of a comparison: what a sum is made of, what it leaves out.
enum Remark {
  static func remarks(
    for indicator: Indicator, _ observations: [Observation], _ subjects: [ReportContext]
  ) -> [String] {
    zip(subjects, observations).compactMap { subject, observation in
      if let bounds = indicator.bounds(in: subject) {
        return
          "\(subject.report.division?.shortName ?? subject.report.source.file)：\(bounds.words(indicator))"
      }
      guard observation.state == .value || observation.state == .undefined,
        let words = words(for: indicator.id, subject.report)
      else { return nil }
      return "\(subject.report.division?.shortName ?? subject.report.source.file)：\(words)"
    }
  }

  private static func words(for id: String, _ report: AnnualReport) -> String? {
    switch id {
    case "outcome.deniedRate": parts(RequestRow.denied, report)
    case "outcome.unableRate": parts(RequestRow.unable, report)
    case "outcome.notProcessedRate": parts(RequestRow.notProcessed, report)
    case "reconsideration.correctionRate": pending([.reconsideration], report)
    case "litigation.lossRate": pending(ReviewBlock.litigation, report)
    default: nil
    }
  }

  private static func parts(_ rows: [RequestRow], _ report: AnnualReport) -> String? {
    let counts = rows.compactMap { row in report.count(row).map { (row, $0) } }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return nil }
    return counts.map { "\($0.0.name) \($0.1)" }.joined(separator: "、")
  }

  private static func pending(_ blocks: [ReviewBlock], _ report: AnnualReport) -> String? {
    let count = blocks.compactMap { report.count($0, .pending) }.reduce(0, +)
    return count > 0 ? "另有 \(count) 件未审结" : nil
  }
}
