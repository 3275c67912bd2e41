import Disclosure

/// What one report says, in sentences whose every number has its cell.
///
/// The same clauses serve `show`, `compare` and briefings, so that a number reads the same everywhere.
public struct ReportSentences: Sendable {
  private let context: ReportContext

  /// What a sentence is about.
  public enum Topic: Sendable, CaseIterable {
    /// The requests and what became of them.
    case requests
    /// Reconsiderations and suits.
    case disputes
    /// A lost table 二, and what the form does not have.
    case absences
    /// Centralised procurement.
    case procurement
    /// Where the narrative contradicts the table.
    case narrative
    /// What was restored from identities.
    case restoration
  }

  public init(_ context: ReportContext) { self.context = context }

  /// The sentences on the topics, in the order of the topics' declaration.
  public func sentences(on topics: Set<Topic> = Set(Topic.allCases)) -> [Sentence] {
    let report = context.report
    let facts = [
      topics.contains(.requests) ? RequestClause(report).clause : nil,
      topics.contains(.disputes) ? DisputeClause.clause(report) : nil,
    ].compactMap { $0?.marked(in: context) }
    let absences =
      topics.contains(.absences)
      ? [AbsenceClause.lostTable(report), AbsenceClause.noProcurement(report)].compactMap(\.self)
      : []
    let procurement = topics.contains(.procurement) ? ProcurementClause.clause(report) : nil
    let notes = [
      topics.contains(.narrative) ? NoteClause.prose(context) : nil,
      topics.contains(.restoration) ? NoteClause.restoration(context) : nil,
    ].compactMap(\.self)
    return [facts, absences, [procurement].compactMap(\.self)].compactMap(Self.joined)
      + notes.map { Sentence($0.text, sources: $0.sources(of: 0)) }
  }

  /// The sentences on the topics as one text.
  public func text(on topics: Set<Topic> = Set(Topic.allCases)) -> String {
    sentences(on: topics).map(\.text).joined()
  }

  private static func joined(_ clauses: [Clause]) -> Sentence? {
    guard !clauses.isEmpty else { return nil }
    return Sentence(
      clauses.map(\.text).joined(separator: "；") + "。",
      sources: clauses.flatMap { $0.sources(of: 0) })
  }
}
