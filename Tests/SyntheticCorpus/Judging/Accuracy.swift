import Disclosure

/// The sum of many verdicts: by layout, by fault, and the worst examples.
public struct Accuracy: Sendable {
  /// Counts over some documents.
  public struct Tally: Sendable {
    public internal(set) var documents = 0
    public internal(set) var cells = 0
    public internal(set) var right = 0
    public internal(set) var silent = 0
    public internal(set) var refused = 0
    public internal(set) var leftOpen = 0
    public internal(set) var misplaced = 0
    public internal(set) var unreported = 0

    /// The share of cells that are right, in per cent; 100 where there is none.
    public var share: Double { cells == 0 ? 100 : 100 * Double(right) / Double(cells) }

    mutating func add(_ verdict: Verdict) {
      documents += 1
      cells += verdict.scored
      right += verdict.right
      silent += verdict.wrong.count(where: \.isSilent)
      refused += verdict.refusal == nil ? 0 : 1
      leftOpen += verdict.leftOpen
      misplaced += verdict.misplaced == nil ? 0 : 1
      unreported += verdict.unreported.count
    }

    mutating func add(_ other: Tally) {
      documents += other.documents
      cells += other.cells
      right += other.right
      silent += other.silent
      refused += other.refused
      leftOpen += other.leftOpen
      misplaced += other.misplaced
      unreported += other.unreported
    }
  }

  /// A document with mistakes.
  public struct Example: Sendable {
    public let name: String
    public let layout: Layout
    public let faults: [Fault]
    public let verdict: Verdict
  }

  public private(set) var total = Tally()
  public private(set) var layouts: [Layout: Tally] = [:]
  public private(set) var faults: [String: Tally] = [:]
  public private(set) var examples: [Example] = []
  /// Mistakes of one kind: in one layout and table, with the same faults and states.
  public private(set) var kinds: [String: Kind] = [:]

  /// Mistakes that probably have one cause.
  public struct Kind: Sendable {
    public internal(set) var cells = 0
    public internal(set) var silent = 0
    public internal(set) var documents = 0
    /// The name of one document with them and one of its cells.
    public internal(set) var example = ""
  }

  public init() {}

  /// Counts the verdict on a document.
  public mutating func add(_ verdict: Verdict, on document: SyntheticDocument) {
    total.add(verdict)
    layouts[document.layout, default: Tally()].add(verdict)
    let names = document.faults.isEmpty ? ["none"] : document.faults.map(\.rawValue)
    for name in names { faults[name, default: Tally()].add(verdict) }
    guard
      !verdict.wrong.isEmpty || verdict.refusal != nil || !verdict.unreported.isEmpty
        || verdict.misplaced != nil
    else { return }
    count(verdict, on: document)
    examples.append(
      Example(
        name: document.name, layout: document.layout, faults: document.faults, verdict: verdict))
  }

  private mutating func count(_ verdict: Verdict, on document: SyntheticDocument) {
    let faults = document.faults.map(\.rawValue).joined(separator: "+")
    let kindOf: (Verdict.Mistake) -> String = { mistake in
      let (before, after) = (
        mistake.expected.prefix { $0 != " " }, mistake.found.prefix { $0 != " " }
      )
      return
        "\(document.layout.rawValue) [\(faults)] \(mistake.key.table.rawValue) \(before)→\(after)"
    }
    for (name, mistakes) in Dictionary(grouping: verdict.wrong, by: kindOf) {
      var kind = kinds[name] ?? Kind()
      kind.cells += mistakes.count
      kind.silent += mistakes.count(where: \.isSilent)
      kind.documents += 1
      let first = mistakes.first(where: \.isSilent) ?? mistakes[0]
      kind.example = "\(document.name) \(first.key): \(first.expected) read as \(first.found)"
      kinds[name] = kind
    }
  }

  /// Counts what another has counted.
  public mutating func add(_ other: Accuracy) {
    total.add(other.total)
    for (layout, tally) in other.layouts { layouts[layout, default: Tally()].add(tally) }
    for (fault, tally) in other.faults { faults[fault, default: Tally()].add(tally) }
    examples += other.examples
    for (name, kind) in other.kinds {
      let known = kinds[name] ?? Kind()
      kinds[name] = Kind(
        cells: known.cells + kind.cells, silent: known.silent + kind.silent,
        documents: known.documents + kind.documents, example: max(known.example, kind.example))
    }
  }

  /// The documents with the most silent mistakes first, then those with the most mistakes.
  public var worst: [Example] {
    examples.sorted { left, right in
      let (first, second) = (left.weight, right.weight)
      return first == second ? left.name < right.name : first > second
    }
  }
}

extension Accuracy.Example {
  fileprivate var weight: Int {
    verdict.wrong.count(where: \.isSilent) * 1000 + verdict.wrong.count
      + (verdict.refusal == nil ? 0 : 500)
  }
}
