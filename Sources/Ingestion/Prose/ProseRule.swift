/// How a fact is told in the narrative: the words around a number with the right unit.
///
/// All words are alternatives in folded form. A rule of the right unit matches when the words of `near`
/// stand in this order in the clause before the number, one of `after` directly behind the unit,
/// one of `about` anywhere in the sentence, one of `topic` in the paragraph, and none of `without`
/// in the clause.
struct ProseRule: Sendable {
  let key: String
  let units: Set<String>
  let near: [[[UInt32]]]
  let after: [[UInt32]]
  let about: [[UInt32]]
  let topic: [[UInt32]]
  let without: [[UInt32]]

  /// A rule; alternatives are written with "|".
  init(
    _ key: String, _ units: String, near: [String] = [], after: String? = nil,
    about: String? = nil, topic: String? = nil, without: String? = nil
  ) {
    self.key = key
    self.units = Set(units.split(separator: "|").map(String.init))
    self.near = near.map(Self.alternatives)
    self.after = Self.alternatives(after)
    self.about = Self.alternatives(about)
    self.topic = Self.alternatives(topic)
    self.without = Self.alternatives(without)
  }

  private static func alternatives(_ text: String?) -> [[UInt32]] {
    (text ?? "").split(separator: "|").map { Normalization.folded(String($0)) }
  }

  /// Whether a quantity of a paragraph in one of the units is this fact.
  func matches(_ quantity: Quantity, in text: FoldedPassage) -> Bool {
    let clause = text.clause(around: quantity.range)
    var position = clause.lowerBound
    for alternatives in near {
      let found = alternatives.compactMap { word in
        text.firstIndex(of: word, in: position..<max(position, quantity.range.lowerBound)).map {
          $0 + word.count
        }
      }
      guard let next = found.min() else { return false }
      position = next
    }
    if !after.isEmpty, !after.contains(where: { text.stands($0, at: quantity.range.upperBound) }) {
      return false
    }
    if !without.isEmpty, without.contains(where: { text.contains($0, in: clause) }) { return false }
    if !about.isEmpty {
      let sentence = text.sentence(around: quantity.range)
      guard about.contains(where: { text.contains($0, in: sentence) }) else { return false }
    }
    return topic.isEmpty
      || topic.contains {
        text.contains($0, in: text.glyphs.startIndex..<quantity.range.lowerBound)
      }
  }
}

/// A fact that is told in words without digits, with the number it means.
struct WordedRule: Sendable {
  let key: String
  let value: Int
  let unit: String
  /// The words, in this order within one sentence.
  let words: [[UInt32]]

  init(_ key: String, _ value: Int, _ unit: String, words: [String]) {
    self.key = key
    self.value = value
    self.unit = unit
    self.words = words.map(Normalization.folded)
  }

  /// The range from the first to the last word, when all stand in one clause or sentence in order.
  func range(in text: FoldedPassage) -> Range<Int>? {
    guard let first = words.first else { return nil }
    var search = 0
    while let start = text.firstIndex(of: first, in: search..<text.glyphs.count) {
      let sentence = text.sentence(around: start..<(start + first.count))
      var end = start + first.count
      let isThere = words.dropFirst().allSatisfy { word in
        guard let next = text.firstIndex(of: word, in: end..<max(end, sentence.upperBound)),
          next - end <= 24
        else { return false }
        end = next + word.count
        return true
      }
      if isThere { return start..<end }
      search = start + 1
    }
    return nil
  }
}
