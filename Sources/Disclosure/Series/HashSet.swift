/// A set of hashes that is compared with others, in as little memory as holds them all.
struct HashSet: Sendable {
  /// In order, each once.
  let elements: [UInt64]
  /// Two sets with the same number at the same place may be alike; see `MinHash`.
  let bandKeys: [UInt64]

  init(_ hashes: [UInt64]) {
    elements = Self.sorted(hashes)
    bandKeys = MinHash(elements).bandKeys
  }

  /// Hashes in order, each once.
  static func sorted(_ hashes: [UInt64]) -> [UInt64] {
    var distinct: [UInt64] = []
    distinct.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != distinct.last { distinct.append(hash) }
    return distinct
  }

  /// The share of common elements in all elements of both, 0 to 1; nought for empty sets.
  func likeness(to other: HashSet) -> Double { Self.likeness(elements, other.elements) }

  /// The share of common elements in all elements of two sets, both in order.
  static func likeness(_ first: [UInt64], _ second: [UInt64]) -> Double {
    var (left, right, common) = (0, 0, 0)
    while left < first.count, right < second.count {
      let (own, other) = (first[left], second[right])
      if own == other { common += 1 }
      if own <= other { left += 1 }
      if other <= own { right += 1 }
    }
    let all = first.count + second.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
