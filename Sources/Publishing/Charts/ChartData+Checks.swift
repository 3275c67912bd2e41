import Analytics
import Disclosure
import Graphics

extension ChartData {
  /// What each check finds in each report; what cannot be checked is said to be so.
  static func checks(_ subjects: [ReportContext]) -> ChartData {
    let rows = subjects.flatMap { subject in
      Check.all.map { check -> Frame.Row in
        var words = subject.title.words
        let verdict = verdict(check, subject)
        words["block"] = check.title
        words["category"] = verdict.rawValue
        return Frame.Row(words, Datum(value: verdict.weight, label: verdict.sign))
      }
    }
    return ChartData(
      Frame(
        rows, categories: Verdict.allCases.map(\.rawValue),
        shortNames: shortNames(subjects.map(\.title))),
      notes: ["× 错误　▲ 存疑　△ 提示　○ 未见问题　— 没有相应的表格或正文，无法核对。"],
      source: sources(subjects.map(\.title)), sentences: ChartSentences.checks(subjects))
  }

  /// What a check says of a report.
  private enum Verdict: String, CaseIterable {
    case clean = "未见问题"
    case note = "提示"
    case warning = "存疑"
    case error = "错误"
    case unknown = "无法核对"

    var sign: String {
      switch self {
      case .clean: "○"
      case .note: "△"
      case .warning: "▲"
      case .error: "×"
      case .unknown: "—"
      }
    }

    /// Greater for what weighs more.
    var weight: Double { Double(Self.allCases.firstIndex(of: self) ?? 0) }
  }

  private static func verdict(_ check: Check, _ subject: ReportContext) -> Verdict {
    switch subject.findings.filter({ $0.check == check.id }).map(\.severity).max() {
    case .error: return .error
    case .warning: return .warning
    case .note: return .note
    case nil: return isAssessable(check, subject.report) ? .clean : .unknown
    }
  }

  /// Whether the tables that a check looks at are there.
  private static func isAssessable(_ check: Check, _ report: AnnualReport) -> Bool {
    if check.id.hasPrefix("identity.") {
      return report.identities.contains { $0.result(in: report) != .notAssessable }
    }
    // Digitised figures come without prose: what is about words cannot be checked.
    let isAboutWords = ["prose.", "sections.", "scope.", "report."].contains {
      check.id.hasPrefix($0)
    }
    if isAboutWords, report.passages.isEmpty { return false }
    let tables: [(prefix: String, table: StatutoryTable)] = [
      ("amount.", .disclosure), ("procurement.", .disclosure), ("zero.", .disclosure),
      ("items.", .disclosure), ("decisions.", .disclosure), ("regulation.", .disclosure),
      ("answers.", .requests), ("disputes.", .reviews), ("reviews.", .reviews),
    ]
    guard let table = tables.first(where: { check.id.hasPrefix($0.prefix) })?.table else {
      return true
    }
    return report.tableForms[table] != nil
  }
}
