import Analytics
import Disclosure
import Graphics

extension ChartData {
  /// A group of counts of each report.
  static func group(_ group: CountGroup, _ subjects: [ReportContext]) -> ChartData {
    var rows: [Frame.Row] = []
    var ends: [[String]: String] = [:]
    for subject in subjects {
      let report = subject.report
      for entry in group.entries {
        var words = subject.title.words
        words["category"] = entry.category
        words["block"] = entry.block
        rows.append(Frame.Row(words, datum(entry.sum, subject)))
      }
      for (key, text) in BandEnd.ends(of: group, report) { ends[[report.label, key]] = text }
      if group.entries.allSatisfy(\.block.isEmpty) {
        ends[["", report.label]] = ends[[report.label, ""]]
      }
    }
    let isDoubtful = rows.contains { $0.datum.isSuspect }
    return ChartData(
      Frame(rows, categories: categories(group), shortNames: shortNames(subjects.map(\.title))),
      ends: ends,
      notes: isDoubtful ? ["斜线：存疑待核，见 stats check。"] : [], source: sources(subjects.map(\.title)),
      sentences: ChartSentences.of(group, subjects))
  }

  /// The categories in the order of the palette; parts of the grounds keep the colours of the whole.
  private static func categories(_ group: CountGroup) -> [String] {
    let isPart = ["denials", "unanswered"].contains(group.id)
    let entries = isPart ? CountGroup.named("grounds")?.entries ?? [] : group.entries
    var seen: Set<String> = []
    return entries.map(\.category).filter { seen.insert($0).inserted }
  }

  private static func datum(_ sum: Sum, _ subject: ReportContext) -> Datum {
    let isSuspect = sum.terms(in: subject.report.cells).contains {
      subject.suspects.contains($0.key)
    }
    switch sum.outcome(in: subject.report.cells) {
    case .value(let value):
      return Datum(
        value: value.double, label: ShownNumber.exact(value),
        isSuspect: isSuspect && value.double != 0)
    case .none(let state): return Datum(value: nil, absence: word(state))
    }
  }
}
