import Disclosure

/// Reads the numbers that the narrative states.
enum ProseReader {
  /// The facts in reading order; the same fact told twice differently is given twice.
  static func facts(in passages: [Passage]) -> [ProseFact] {
    var facts: [ProseFact] = []
    for passage in passages {
      let text = FoldedPassage(passage)
      var found: [(position: Int, fact: ProseFact)] = []
      for quantity in text.quantities() {
        guard let rule = ProseRule.all.first(where: { $0.matches(quantity, in: text) }) else {
          continue
        }
        found.append((quantity.range.lowerBound, fact(rule.key, quantity, text)))
      }
      for rule in WordedRule.all {
        guard let range = rule.range(in: text) else { continue }
        found.append((range.lowerBound, fact(rule, range, text)))
      }
      facts += found.sorted { $0.position < $1.position }.map(\.fact)
    }
    var seen: Set<String> = []
    return facts.filter { seen.insert("\($0.key) \($0.value) \($0.unit)").inserted }
  }

  private static func fact(_ key: String, _ quantity: Quantity, _ text: FoldedPassage) -> ProseFact {
    let clause = text.clause(around: quantity.range)
    return ProseFact(
      key: key, value: quantity.value, unit: quantity.unit, quote: text.quote(clause),
      isAtLeast: quantity.isAtLeast,
      isCumulative: key == "website.totalVisits"
        && text.contains(cumulative, in: clause.lowerBound..<quantity.range.lowerBound))
  }

  private static func fact(_ rule: WordedRule, _ range: Range<Int>, _ text: FoldedPassage) -> ProseFact {
    ProseFact(
      key: rule.key, value: ExactNumber(rule.value), unit: rule.unit, quote: text.quote(range),
      isFromWords: true)
  }

  private static let cumulative = Normalization.folded("累计")
}
