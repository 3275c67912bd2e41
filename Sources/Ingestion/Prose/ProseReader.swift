import Disclosure

/// Reads the numbers that the narrative states.
enum ProseReader {
  /// The facts in reading order, the same fact told twice differently given twice, and the totals
  /// that are broken down into parts.
  static func read(_ texts: [FoldedPassage]) -> (facts: [ProseFact], sums: [StatedSum]) {
    var facts: [ProseFact] = []
    var sums: [StatedSum] = []
    for text in texts {
      let quantities = text.quantities()
      facts += Self.facts(in: text, quantities)
      sums += StatedSumReader.sums(in: text, quantities)
    }
    var seen: Set<String> = []
    return (facts.filter { seen.insert("\($0.key) \($0.value) \($0.unit)").inserted }, sums)
  }

  private static func facts(in text: FoldedPassage, _ quantities: [Quantity]) -> [ProseFact] {
    var found: [(position: Int, fact: ProseFact)] = []
    for quantity in quantities {
      guard let rules = ProseRule.byUnit[quantity.unit],
        let rule = rules.first(where: { $0.matches(quantity, in: text) })
      else { continue }
      found.append((quantity.range.lowerBound, fact(rule.key, quantity, text)))
    }
    for rule in WordedRule.all {
      guard let range = rule.range(in: text) else { continue }
      found.append((range.lowerBound, fact(rule, range, text)))
    }
    return found.sorted { $0.position < $1.position }.map(\.fact)
  }

  private static func fact(_ key: String, _ quantity: Quantity, _ text: FoldedPassage) -> ProseFact
  {
    let clause = text.clause(around: quantity.range)
    return ProseFact(
      key: key, value: quantity.value, unit: quantity.unit, quote: text.quote(clause),
      isAtLeast: quantity.isAtLeast,
      isCumulative: key == "website.totalVisits"
        && text.contains(cumulative, in: clause.lowerBound..<quantity.range.lowerBound))
  }

  private static func fact(_ rule: WordedRule, _ range: Range<Int>, _ text: FoldedPassage)
    -> ProseFact
  {
    ProseFact(
      key: rule.key, value: ExactNumber(rule.value), unit: rule.unit, quote: text.quote(range),
      isFromWords: true)
  }

  private static let cumulative = Normalization.folded("累计")
}
