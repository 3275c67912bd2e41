/// What a report says and counts as sets of numbers that can be compared.
struct Fingerprints: Sendable {
  /// One in four of the runs of ten characters of the narrative, without digits, marks and spaces.
  let prose: HashSet
  /// Every number of two digits and more that a year brings anew, with its cell.
  let counts: HashSet

  private static let runLength = 10
  /// What a list or a stock of documents holds stays the same from year to year rightly.
  private static let stocks: Set<DisclosureColumn> = [.totalDisclosed, .prevYearItems, .inForce]

  init(_ report: AnnualReport) {
    var prose: [UInt64] = []
    for passage in report.passages where passage.section != nil {
      Self.forEachRun(passage.text) { if $0 % 4 == 0 { prose.append($0) } }
    }
    self.prose = HashSet(prose)
    counts = HashSet(
      Self.countedCells(report).compactMap { key in
        report[key].value.map { MinHash.mixed(UInt64(key.index) << 48 ^ $0.bits) }
      })
  }

  /// The runs of a text, as hashes in order, each once.
  static func runs(_ text: String) -> [UInt64] {
    var runs: [UInt64] = []
    forEachRun(text) { runs.append($0) }
    return HashSet.sorted(runs)
  }

  private static func forEachRun(_ text: String, _ visit: (UInt64) -> Void) {
    let letters = text.unicodeScalars.filter { $0.value >= 0x4E00 && $0.value <= 0x9FFF }.map(
      \.value)
    guard letters.count >= runLength else { return }
    for start in 0...(letters.count - runLength) {
      visit(letters[start..<(start + runLength)].reduce(0) { MinHash.mixed($0 ^ UInt64($1)) })
    }
  }

  /// The cells whose number is told by `counts`.
  static func countedCells(_ report: AnnualReport) -> [CellKey] {
    CellKey.all.filter { key in
      guard let value = report[key].value, value >= 10 else { return false }
      return !stockCells.contains(key)
    }
  }

  private static let stockCells = Set(
    DisclosureItem.allCases.flatMap { item in
      stocks.compactMap { CellKey.disclosure(item, $0) }
    })
}

extension ExactNumber {
  /// The number as bits, the same in every process.
  fileprivate var bits: UInt64 { UInt64(bitPattern: Int64(significand)) &* 31 &+ UInt64(scale) }
}
