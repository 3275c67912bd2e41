/// Moves positions along a line apart, as little as possible.
enum Spread {
  /// The positions, in the same order, at least a distance apart and within bounds.
  ///
  /// Where there is not room for all, they stand evenly over the bounds and overlap.
  static func apart(
    _ wanted: [Double], by distance: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted {
      wanted[$0] == wanted[$1] ? $0 < $1 : wanted[$0] < wanted[$1]
    }
    let room = bounds.upperBound - bounds.lowerBound
    let gap = wanted.count > 1 ? min(distance, room / Double(wanted.count - 1)) : distance
    var groups: [(start: Double, members: [Int])] = []
    for index in order {
      var group = (start: wanted[index], members: [index])
      while let last = groups.last, last.start + Double(last.members.count) * gap > group.start {
        groups.removeLast()
        group.members = last.members + group.members
        group.start = start(of: group.members, wanted, gap, bounds)
      }
      group.start = start(of: group.members, wanted, gap, bounds)
      groups.append(group)
    }
    var result = wanted
    for group in groups {
      for (offset, index) in group.members.enumerated() {
        result[index] = group.start + Double(offset) * gap
      }
    }
    return result
  }

  /// Where a group begins so that it stands around the middle of what its members want.
  private static func start(
    of members: [Int], _ wanted: [Double], _ gap: Double, _ bounds: ClosedRange<Double>
  ) -> Double {
    let length = Double(members.count - 1) * gap
    let middle = members.map { wanted[$0] }.reduce(0, +) / Double(members.count)
    return max(bounds.lowerBound, min(middle - length / 2, bounds.upperBound - length))
  }
}
