import Statistics

/// Random choices that a seed repeats on every machine.
struct Dice {
  private var source: Xoshiro256

  /// The choices that belong to these numbers: a seed, a county, a year.
  init(_ parts: [Int]) {
    var seed: UInt64 = 0x5EED
    for part in parts {
      seed = (seed ^ UInt64(bitPattern: Int64(part))) &* 0x9E37_79B9_7F4A_7C15
      seed ^= seed >> 29
    }
    source = Xoshiro256(seed: seed)
  }

  /// An integer of the range, all equally likely.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(source.next() % UInt64(range.count))
  }

  /// Whether something happens that happens in so many of a hundred cases.
  mutating func chance(_ percent: Double) -> Bool {
    Double(source.next() >> 11) * 0x1p-53 * 100 < percent
  }

  /// One of several things.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(in: 0...elements.count - 1)]
  }

  /// A number around a mean, from a fifth to nearly double, the smaller the mean the more scattered.
  mutating func count(around mean: Int) -> Int {
    guard mean > 0 else { return 0 }
    return mean < 4 ? number(in: 0...2 * mean) : number(in: mean / 5...mean * 9 / 5)
  }

  /// Splits a total at random by weights; the parts add up to it.
  mutating func split(_ total: Int, by weights: [Int]) -> [Int] {
    var parts = weights.map { _ in 0 }
    let sum = weights.reduce(0, +)
    for _ in 0..<total {
      var rest = number(in: 1...sum)
      for (index, weight) in weights.enumerated() {
        rest -= weight
        if rest <= 0 {
          parts[index] += 1
          break
        }
      }
    }
    return parts
  }
}
