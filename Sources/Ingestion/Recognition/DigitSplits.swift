/// Cuts digits of neighbouring cells that stand together into the numbers of their row.
///
/// Only the parts of a sum are tried, its total follows from them: what could be cut in millions of
/// ways is gone through in thousands of steps.
struct DigitSplits {
  /// The value of each digit.
  private let digits: [Int]
  /// The printed run that each digit belongs to; a number never reaches from one into the next.
  private let runs: [Int]
  private let width: Int
  /// For each column that is a total, the first column of its sum.
  private let totals: [Int: Int]
  private var values: [Int] = []
  private var positions: [Int] = []
  private var steps = 0
  private var found: [RowCandidate] = []

  /// More steps or more readings than these tell nothing about a row.
  private static let stepLimit = 400_000
  private static let limit = 20_000
  private static let longestNumber = 9

  /// Every reading of the runs that satisfies the sums.
  ///
  /// - Returns: The readings; none when they are too many to go through all of them.
  static func readings(of runs: [String], width: Int, sums: RowSums) -> [RowCandidate] {
    var splits = DigitSplits(runs, width: width, sums: sums)
    splits.cut(from: 0)
    let isWhole = splits.steps < stepLimit && splits.found.count < limit
    return isWhole ? splits.found : []
  }

  private init(_ runs: [String], width: Int, sums: RowSums) {
    digits = runs.flatMap { $0.utf8.map { Int($0) - Int(UInt8(ascii: "0")) } }
    self.runs = runs.enumerated().flatMap { index, run in run.utf8.map { _ in index } }
    self.width = width
    totals = Dictionary(
      uniqueKeysWithValues: sums.ranges.map { ($0.upperBound - 1, $0.lowerBound) })
  }

  /// Reads one number after another; each is undone before the next way is tried.
  private mutating func cut(from start: Int) {
    if values.count == width {
      if start == digits.count { keep() }
      return
    }
    guard isWithinLimits, digits.count - start >= width - values.count else { return }
    let total = totals[values.count].map { values[$0...].reduce(0, +) }
    var value = 0
    for end in start..<min(start + longest(at: start), digits.count) where runs[end] == runs[start]
    {
      steps += 1
      value = value * 10 + digits[end]
      guard value <= total ?? .max else { return }
      if total != nil && value != total { continue }
      values.append(value)
      positions.append(runs[start])
      cut(from: end + 1)
      values.removeLast()
      positions.removeLast()
    }
  }

  /// The most digits that a number can have here; a zero stands alone.
  private func longest(at start: Int) -> Int { digits[start] == 0 ? 1 : Self.longestNumber }

  private var isWithinLimits: Bool { steps < Self.stepLimit && found.count < Self.limit }

  private mutating func keep() { found.append(RowCandidate(values: values, sources: positions)) }
}
