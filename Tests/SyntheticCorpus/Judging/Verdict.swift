public import Disclosure
import Ingestion

/// How the reader did on one document.
public struct Verdict: Sendable {
  /// How many cells are scored.
  public internal(set) var scored = 0
  /// The cells that are not as they should be.
  public internal(set) var wrong: [Mistake] = []
  /// Why there is no report at all; then every scored cell is wrong and none is silent.
  public internal(set) var refusal: String?
  /// Cells left open that the text cannot decide.
  public internal(set) var leftOpen = 0
  /// Printed numbers that contradict each other and that no finding names.
  public internal(set) var unreported: [CellKey] = []
  /// What was read instead of the document's division and year; `nil` where both are right.
  public internal(set) var misplaced: String?

  /// How many cells are right.
  public var right: Int { refusal == nil ? scored - wrong.count : 0 }

  /// A cell that is not as it should be.
  public struct Mistake: Sendable {
    public let key: CellKey
    /// What should be there and what was read, for people.
    public let expected: String
    public let found: String
    /// Whether no finding names the cell: the worst that can happen.
    public let isSilent: Bool
  }
}

extension SyntheticDocument {
  /// Reads the document as any other and holds the report against the truth.
  public func verdict(by gazetteer: Gazetteer) -> Verdict {
    var verdict = Verdict()
    let scored = CellKey.all.filter { truth[$0].state != .unscored }
    verdict.scored = scored.count
    do {
      let document = try DocumentReader.document(bytes, name: name, path: name)
      let report = try ReportRecognizer(gazetteer: gazetteer).report(in: document, path: name)
      judge(report, scored, &verdict)
    } catch {
      verdict.refusal = error.description
    }
    return verdict
  }

  private func judge(_ report: AnnualReport, _ scored: [CellKey], _ verdict: inout Verdict) {
    let flagged = Set(report.findings.flatMap(\.cells))
    for key in scored {
      let (expected, cell) = (truth[key], report[key])
      if expected.isUndecidable, cell.state.name == "illegible" { verdict.leftOpen += 1 }
      guard !expected.allows(cell) else { continue }
      verdict.wrong.append(
        .init(
          key: key, expected: expected.description,
          found: "\(cell.state.name) \(cell.value?.description ?? "") [\(cell.raw ?? "")]",
          isSilent: !flagged.contains(key)))
    }
    verdict.unreported = defects.filter { !flagged.contains($0) && truth[$0].state == .value }
    guard report.division?.code != division.code || report.year != year else { return }
    verdict.misplaced =
      "\(report.division?.code ?? "nil") \(report.year.map(String.init) ?? "nil"), "
      + "title \(report.header.title?.text ?? "nil")"
  }
}

extension CellTruth: CustomStringConvertible {
  var description: String {
    [state.rawValue, value?.description, isUndecidable ? "undecidable" : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  /// Whether a cell read is right.
  func allows(_ cell: Cell) -> Bool {
    if isUndecidable, cell.state.name == State.illegible { return true }
    if cell.state.name == state.rawValue { return state != .value || cell.value == value }
    guard let restorable, case .restored = cell.reading else { return false }
    return cell.value == restorable
  }
}

extension CellTruth.State {
  /// The name of the state that no truth has and that is right where the text cannot decide.
  static let illegible = "illegible"
}
