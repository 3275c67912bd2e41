internal import RealModule

/// A source of random counts from a table of their cumulative probabilities.
struct InverseTransform {
  private let lowest: Int
  private let cumulative: [Double]

  /// Counts of successes; what lies beyond 9 deviations and 20 counts, less than 1e-15, is left out.
  init(_ model: BinomialDistribution) {
    let mean = Double(model.trials) * model.probability
    self.init(
      mean: mean, deviation: Double.sqrt(mean * (1 - model.probability)), largest: model.trials,
      probability: model.probability(of:))
  }

  /// Counts of events; what lies beyond 9 deviations and 20 counts, less than 1e-15, is left out.
  init(_ model: PoissonDistribution) {
    self.init(
      mean: model.mean, deviation: Double.sqrt(model.mean), largest: .max,
      probability: model.probability(of:))
  }

  private init(mean: Double, deviation: Double, largest: Int, probability: (Int) -> Double) {
    let reach = 9 * deviation + 20
    lowest = Int(Swift.max(mean - reach, 0))
    var sum = 0.0
    cumulative = (lowest...Swift.min(Int(mean + reach), largest)).map { count in
      sum += probability(count)
      return sum
    }
  }

  /// A random count.
  func draw(using generator: inout some RandomNumberGenerator) -> Int {
    let target = generator.uniformVariate() * cumulative[cumulative.count - 1]
    return lowest + firstTrue(in: 0...cumulative.count - 1) { cumulative[$0] > target }
  }
}
