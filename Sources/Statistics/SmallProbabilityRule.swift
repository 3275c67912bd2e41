/// The factor by which a probability may exceed the observed one and still count as equal to it.
///
/// The usual 1 + 1e-7 of exact two-sided tests: outcomes that are equally probable in exact arithmetic
/// must not be told apart by rounding.
let equalProbabilityFactor = 1 + 1e-7

/// The two-sided p-value of every outcome by the rule "sum of small p".
///
/// Each value is the sum of the probabilities that do not exceed the outcome's own (times 1 + 1e-7).
/// One sort, O(n log n).
func sumsOfSmallProbabilities(_ probabilities: [Double]) -> [Double] {
  let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
  var result = probabilities
  var sum = 0.0
  var taken = 0
  for index in order {
    let limit = probabilities[index] * equalProbabilityFactor
    while taken < order.count, probabilities[order[taken]] <= limit {
      sum += probabilities[order[taken]]
      taken += 1
    }
    result[index] = Swift.min(sum, 1)
  }
  return result
}
