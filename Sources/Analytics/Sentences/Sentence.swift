public import Disclosure

/// A sentence with the cells behind its numbers.
public struct Sentence: Equatable, Sendable {
  public let text: String
  /// The cells its numbers come from, each with the report it stands in.
  public let sources: [Source]

  /// A cell of a report.
  public struct Source: Hashable, Sendable {
    /// The position of the report among those told about.
    public let subject: Int
    public let key: CellKey

    public init(subject: Int, key: CellKey) {
      self.subject = subject
      self.key = key
    }
  }

  init(_ text: String, sources: [Source]) {
    self.text = text
    self.sources = sources
  }
}

/// Words about one report with the cells behind their numbers, to be joined to a sentence.
struct Clause: Equatable, Sendable {
  let text: String
  let keys: [CellKey]

  init(_ text: String, _ keys: [CellKey] = []) {
    self.text = text
    self.keys = keys
  }

  /// The clause with a remark where one of its numbers is not printed but inferred.
  func marked(in context: ReportContext) -> Clause {
    context.inferred.isDisjoint(with: keys) ? self : Clause(text + "（含推断数，非原文）", keys)
  }

  /// The cells as sources of a sentence about several reports.
  func sources(of subject: Int) -> [Sentence.Source] {
    keys.map { Sentence.Source(subject: subject, key: $0) }
  }
}

extension AnnualReport {
  /// The name of the county in a sentence; of the file where no division is known.
  var subjectName: String { division?.name ?? source.file }

  /// County and year at the beginning of a sentence: "新绛县2021年度".
  var subjectWithYear: String { subjectName + (year.map { "\($0)年度" } ?? "") }
}

/// A count as a part of another: "2/6" below a base of ten, "33.3%，12/36" from there on.
enum FractionText {
  static func of(_ part: Int, _ whole: Int) -> String {
    guard whole >= 10 else { return "\(part)/\(whole)" }
    return "\(ShownNumber.decimal(Double(part) / Double(whole) * 100, 1))%，\(part)/\(whole)"
  }
}
