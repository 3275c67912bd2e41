public import Disclosure

/// Two to eight reports side by side: what can be compared, what cannot and why.
public struct Comparison: Sendable {
  /// The reports, in the order asked for.
  public let subjects: [ReportContext]
  /// What limits the comparison.
  public let comparability: [Limitation]
  /// The rows of the short table, by topic.
  public let groups: [Group]
  /// What requests, answers and refusals are made of, each tested as a whole.
  public let compositions: [Composition]
  /// All indicators of the catalogue.
  public let indicators: [Row]
  /// What the numbers say, in at most a few sentences.
  public let sentences: [Sentence]
  /// The same without the facts of each report, where a table beside them shows those.
  public let verdicts: [Sentence]
  /// The findings that touch a number of the short table, with the report they are about.
  public let footnotes: [Footnote]

  /// How many reports can stand side by side.
  public static let limits = 2...8

  /// Compares the reports.
  public init(_ subjects: [ReportContext]) {
    self.subjects = subjects
    comparability = Limitation.limitations(of: subjects)
    let topics = Group.all.map { topic in
      Group(
        title: topic.title,
        rows: topic.entries.map { entry in
          Row(entry.indicator, label: entry.label, isMinor: entry.isMinor, subjects)
        }.filter(\.isWorthShowing))
    }
    let tests = Self.tests(topics, Composition.compositions(of: subjects))
    groups = tests.groups
    compositions = tests.compositions
    let headline = Dictionary(
      groups.flatMap(\.rows).map { ($0.indicator.id, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Indicator.all.filter { headline[$0.id] == nil }
      .map { Row($0, label: $0.name, subjects) }
    let corrected = zip(others, others.map(\.difference).correctedForTheirNumber())
      .map { ($0.indicator.id, $0.corrected($1)) }
    let rest = Dictionary(corrected, uniquingKeysWith: { first, _ in first })
    indicators = Indicator.all.compactMap { headline[$0.id] ?? rest[$0.id] }
    let words = ComparisonSentences(
      subjects, groups.flatMap(\.rows), compositions, comparability)
    sentences = words.all(withFacts: true)
    verdicts = words.all(withFacts: false)
    let shown = Set(groups.flatMap(\.rows).flatMap(\.observations).flatMap(\.sources))
    footnotes = Footnote.footnotes(of: subjects, touching: shown)
  }

  /// The rows of the short table and the compositions, their tests corrected for their joint number.
  private static func tests(
    _ groups: [Group], _ compositions: [Composition]
  ) -> (groups: [Group], compositions: [Composition]) {
    let all = groups.flatMap(\.rows).map(\.difference) + compositions.map(\.difference)
    var corrected = all.correctedForTheirNumber()[...]
    let rows = groups.map { group in
      Group(title: group.title, rows: group.rows.map { $0.corrected(corrected.popFirst() ?? nil) })
    }
    return (rows, compositions.map { $0.corrected(corrected.popFirst() ?? nil) })
  }

  /// One indicator over all reports.
  public struct Row: Sendable {
    public let indicator: Indicator
    /// The name in the short table, which can leave out what its heading says.
    public let label: String
    public let observations: [Observation]
    /// How the reports differ; `nil` where no test fits or a number is suspect or missing.
    public let difference: Difference?
    /// What must be said beside the numbers.
    public let remarks: [String]
    /// Whether a page short of room may leave the row out.
    public let isMinor: Bool

    init(
      _ indicator: Indicator, label: String, isMinor: Bool = false, _ subjects: [ReportContext]
    ) {
      self.indicator = indicator
      self.isMinor = isMinor
      self.label = label
      let observations = subjects.map(indicator.observe)
      self.observations = observations
      difference = Difference.between(indicator, subjects)
      remarks = Remark.remarks(for: indicator, observations, subjects)
    }

    /// The same with its test corrected for the number of tests.
    func corrected(_ difference: Difference?) -> Row { Row(self, difference) }

    private init(_ row: Row, _ difference: Difference?) {
      indicator = row.indicator
      label = row.label
      observations = row.observations
      remarks = row.remarks
      isMinor = row.isMinor
      self.difference = difference
    }

    /// Rows that no report's form has say nothing in a short table.
    var isWorthShowing: Bool { observations.contains { $0.state != .notInForm } }
  }

  /// Rows under one heading.
  public struct Group: Sendable {
    public let title: String
    public let rows: [Row]
  }

  /// A finding about one of the reports.
  public struct Footnote: Equatable, Sendable {
    /// The position of the report among the subjects.
    public let subject: Int
    public let finding: Finding

    static func footnotes(of subjects: [ReportContext], touching cells: Set<CellKey>) -> [Self] {
      subjects.enumerated().flatMap { index, subject in
        subject.findings.filter {
          $0.cells.contains { cells.contains($0) } || $0.check == "scope.unclear"
        }
        .map { Footnote(subject: index, finding: $0) }
      }
    }
  }
}
