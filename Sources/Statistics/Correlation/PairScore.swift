/// Kendall's score: the pairs in which both sequences move the same way minus those in which they
/// move against one another; a pair with a tie counts for neither.
///
/// - Complexity: O(n²).
func pairScore(_ x: [Double], _ y: [Double]) -> Int {
  var score = 0
  for later in x.indices {
    for earlier in 0..<later {
      score += order(x[earlier], x[later]) * order(y[earlier], y[later])
    }
  }
  return score
}

/// 1 when the numbers ascend, −1 when they descend, 0 when they are equal.
private func order(_ first: Double, _ second: Double) -> Int {
  first < second ? 1 : first > second ? -1 : 0
}

/// The number of times each different value occurs, in ascending order of the values.
func tieGroups(_ values: [Double]) -> [Int] {
  let sorted = values.sorted()
  var groups: [Int] = []
  for (index, value) in sorted.enumerated() {
    if index > 0, sorted[index - 1] == value {
      groups[groups.count - 1] += 1
    } else {
      groups.append(1)
    }
  }
  return groups
}
