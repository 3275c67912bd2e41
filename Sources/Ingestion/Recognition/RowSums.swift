import Disclosure

/// The sums within a row: seven columns of table 三 are one group, table 四 has three groups of five.
struct RowSums {
  /// The widths of the groups; the last column of a group is the total of the others.
  let groups: [Int]

  init(_ row: FormRow) {
    switch row.cells.first?.key.table {
    case .requests: groups = [Applicant.allCases.count]
    case .reviews: groups = ReviewBlock.allCases.map { _ in ReviewResult.allCases.count }
    case .disclosure, nil: groups = []
    }
  }

  /// The columns of each group, its total last.
  var ranges: [Range<Int>] {
    var start = 0
    return groups.map { width in
      defer { start += width }
      return start..<(start + width)
    }
  }

  /// Whether the parts of each group add up to its total; a blank total says nothing.
  func hold(for values: [Int?]) -> Bool {
    var start = 0
    for width in groups {
      let group = values[start..<(start + width)]
      start += width
      guard let total = group.last ?? nil else { continue }
      if group.dropLast().reduce(0, { $0 + ($1 ?? 0) }) != total { return false }
    }
    return true
  }
}
