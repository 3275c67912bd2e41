internal import RealModule

/// One stage of a `TableNetwork` being built: every way of filling one column from every node.
struct NetworkStage {
  private let column: Int
  private let factorials: LogFactorialTable
  private var positions: [[Int]: Int] = [:]
  private var found: [TableNetwork.Edge] = []
  private var room = 0
  /// The nodes that the edges lead to, in the order in which they were met.
  private(set) var targets: [[Int]] = []

  /// The stage in which a column of this total is filled.
  init(column: Int, factorials: LogFactorialTable) {
    self.column = column
    self.factorials = factorials
  }

  /// In how many ways a column of some total can be filled from a node, without listing them.
  static func ways(ofFilling column: Int, from node: [Int]) -> Double {
    var ways = [1.0] + Array(repeating: 0, count: column)
    for available in node {
      var next = ways
      var window = 0.0
      for filled in 0...column {
        window += ways[filled]
        if filled > available { window -= ways[filled - available - 1] }
        next[filled] = window
      }
      ways = next
    }
    return ways[column]
  }

  /// The edges out of a node, or `nil` when there are more than `limit`.
  mutating func edges(from node: [Int], limit: Int) -> [TableNetwork.Edge]? {
    found = []
    room = limit
    var left = node
    let total = node.reduce(0, +)
    fill(
      row: 0, rest: column, after: total, left: &left, key: 0,
      exponent: -factorials.logBinomial(total, column))
    return found.count > limit ? nil : normalized()
  }

  /// Gives `rest` counts of the column to the rows from `row` on, which have `after` left.
  private mutating func fill(
    row: Int, rest: Int, after: Int, left: inout [Int], key: Int, exponent: Double
  ) {
    guard found.count <= room else { return }
    guard row < left.count else {
      let target = position(left.sorted())
      found.append(.init(target: target, key: key, probability: Double.exp(exponent)))
      return
    }
    let available = left[row]
    let later = after - available
    for x in Swift.max(0, rest - later)...Swift.min(rest, available) {
      left[row] = available - x
      fill(
        row: row + 1, rest: rest - x, after: later, left: &left, key: key - factorials.keys[x],
        exponent: exponent + factorials.logBinomial(available, x))
    }
    left[row] = available
  }

  private mutating func position(_ node: [Int]) -> Int {
    if let known = positions[node] { return known }
    positions[node] = targets.count
    targets.append(node)
    return targets.count - 1
  }

  /// The edges found, equal ones taken together, their probabilities made to add up to 1.
  private func normalized() -> [TableNetwork.Edge] {
    let total = found.reduce(0) { $0 + $1.probability }
    let sorted = found.sorted { ($0.target, $0.key) < ($1.target, $1.key) }
    var result: [TableNetwork.Edge] = []
    for edge in sorted {
      if let last = result.last, last.target == edge.target, last.key == edge.key {
        result[result.count - 1].probability += edge.probability / total
      } else {
        result.append(
          .init(target: edge.target, key: edge.key, probability: edge.probability / total))
      }
    }
    return result
  }
}
