/// The ways to cut a run of digits into as many numbers as a row has.
enum GluedSplits {
  private static let limit = 4000

  /// All splits that satisfy the sums of the row, or `nil` when there are too many or other signs.
  static func splits(of numbers: [Int], text: String) -> [[Int]]? {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else {
      return numbers.count == 3 ? signed(numbers) : nil
    }
    var found: [[Int]] = []
    let group = numbers.count == 15 || numbers.count == 5 ? 5 : numbers.count == 7 ? 7 : 0
    search(digits[...], count: numbers.count, group: group, [], &found)
    return found.count > limit ? nil : found
  }

  /// Rows of table 二 with a sign or separator: the sign tells one border, not the other.
  private static func signed(_ numbers: [Int]) -> [[Int]] {
    [numbers, numbers.map { $0 + 1 }]
  }

  private static func search(
    _ digits: ArraySlice<Int>, count: Int, group: Int, _ taken: [Int], _ found: inout [[Int]]
  ) {
    guard found.count <= limit else { return }
    if group > 0, taken.count % group == 0, !taken.isEmpty, !sumHolds(taken.suffix(group)) {
      return
    }
    if taken.count == count {
      if digits.isEmpty { found.append(taken) }
      return
    }
    let rest = count - taken.count - 1
    var number = 0
    for length in 1...7 where digits.count - length >= rest {
      number = number * 10 + digits[digits.startIndex + length - 1]
      search(digits.dropFirst(length), count: count, group: group, taken + [number], &found)
      if number == 0 { return }
    }
  }

  private static func sumHolds(_ numbers: ArraySlice<Int>) -> Bool {
    numbers.dropLast().reduce(0, +) == numbers.last
  }
}
