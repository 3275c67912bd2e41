internal import RealModule

/// A source of random tables with given margins, each as probable as independence makes it.
///
/// Cell by cell, each hypergeometric given what is left of its row and of the columns (as in Patefield
/// 1981, algorithm AS 159), drawn by inversion from the mode outwards: about one exponential and a few
/// multiplications per cell.
struct RandomTables {
  private let rows: [Int]
  private let columns: [Int]
  private let factorials: LogFactorialTable

  /// The tables with these row and column totals, whose sums are equal.
  init(rows: [Int], columns: [Int]) {
    self.rows = rows
    self.columns = columns
    factorials = LogFactorialTable(upTo: rows.reduce(0, +))
  }

  /// The logarithm −Σ ln x! of the probability of a table, up to a constant, as a key.
  func key(of cells: some Sequence<Int>) -> Int {
    cells.reduce(0) { $0 - factorials.keys[$1] }
  }

  /// The key of a new random table.
  func nextKey(using generator: inout some RandomNumberGenerator) -> Int {
    var left = columns
    var total = left.reduce(0, +)
    var key = 0
    for row in rows {
      var rest = row
      var pool = total
      for column in left.indices where rest > 0 {
        let x = draw(left[column], among: pool, draws: rest, using: &generator)
        key -= factorials.keys[x]
        pool -= left[column]
        rest -= x
        left[column] -= x
      }
      total -= row
    }
    return key
  }

  /// The number of successes among `draws` of a pool that holds `successes` of them.
  private func draw(
    _ successes: Int, among pool: Int, draws: Int, using generator: inout some RandomNumberGenerator
  ) -> Int {
    let support = Swift.max(0, draws + successes - pool)...Swift.min(successes, draws)
    if support.count == 1 { return support.lowerBound }
    let failures = pool - successes
    let peak = Int(Double(successes + 1) * Double(draws + 1) / Double(pool + 2))
    let mode = Swift.min(Swift.max(peak, support.lowerBound), support.upperBound)
    var (low, high) = (mode, mode)
    let peakProbability = Double.exp(
      factorials.logBinomial(successes, mode) + factorials.logBinomial(failures, draws - mode)
        - factorials.logBinomial(pool, draws))
    var (lowProbability, highProbability) = (peakProbability, peakProbability)
    var left = generator.uniformVariate() - peakProbability
    while left >= 0, low > support.lowerBound || high < support.upperBound {
      if high < support.upperBound {
        highProbability *= Double(successes - high) * Double(draws - high)
        high += 1
        highProbability /= Double(high) * Double(failures - draws + high)
        left -= highProbability
        if left < 0 { return high }
      }
      if low > support.lowerBound {
        lowProbability *= Double(low) * Double(failures - draws + low)
        low -= 1
        lowProbability /= Double(successes - low) * Double(draws - low)
        left -= lowProbability
        if left < 0 { return low }
      }
    }
    return mode
  }
}
