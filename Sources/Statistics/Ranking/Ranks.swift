/// The rank given to values that are equal.
public enum RankTies: Equatable, Hashable, Sendable, CaseIterable {
  /// The mean of the ranks they cover: 1, 2.5, 2.5, 4.
  case average
  /// The smallest of the ranks they cover: 1, 2, 2, 4.
  case minimum
  /// The largest of the ranks they cover: 1, 3, 3, 4.
  case maximum
  /// The next whole number, no rank left out: 1, 2, 2, 3.
  case dense
  /// A rank of its own for each, in the order given: 1, 2, 3, 4.
  case ordinal
}

extension Collection where Element == Double {
  /// The rank of each value, 1 for the smallest; as `scipy.stats.rankdata`.
  ///
  /// - Parameter ties: The rank given to equal values.
  /// - Returns: `nil` when a value is NaN; infinite ones are ranked. An empty array for no value.
  public func ranks(ties: RankTies = .average) -> [Double]? {
    let values = Array(self)
    guard !values.contains(where: \.isNaN) else { return nil }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = values
    var (start, group) = (0, 0)
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for position in start..<end {
        ranks[order[position]] = rank(at: position, among: start..<end, group: group, ties)
      }
      (start, group) = (end, group + 1)
    }
    return ranks
  }
}

/// The rank at a position of the order, among the positions of equal values.
private func rank(at position: Int, among equal: Range<Int>, group: Int, _ ties: RankTies) -> Double
{
  switch ties {
  case .average: Double(equal.lowerBound + 1 + equal.upperBound) / 2
  case .minimum: Double(equal.lowerBound + 1)
  case .maximum: Double(equal.upperBound)
  case .dense: Double(group + 1)
  case .ordinal: Double(position + 1)
  }
}
