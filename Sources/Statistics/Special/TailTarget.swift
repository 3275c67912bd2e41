internal import RealModule

/// The tail probability that an inverse function looks for, always the one of at most one half.
struct TailTarget {
  /// Whether the probability is that of the lower tail.
  let isLower: Bool
  let probability: Double

  init(lower: Double) {
    isLower = lower <= 0.5
    probability = lower <= 0.5 ? lower : 1 - lower
  }

  init(upper: Double) {
    isLower = upper > 0.5
    probability = upper > 0.5 ? 1 - upper : upper
  }

  private init(isLower: Bool, probability: Double) {
    self.isLower = isLower
    self.probability = probability
  }

  /// The same target seen from the other end of the axis.
  var swapped: TailTarget { TailTarget(isLower: !isLower, probability: probability) }

  /// The tail of the pair that the target is compared with.
  func tail(of tails: TailProbabilities) -> Double { isLower ? tails.lower : tails.upper }

  /// The logarithmic distance from the target, increasing along the axis and zero where it is met.
  func distance(of tails: TailProbabilities) -> Double {
    isLower
      ? Double.log(tails.lower / probability) : Double.log(probability / tails.upper)
  }
}
