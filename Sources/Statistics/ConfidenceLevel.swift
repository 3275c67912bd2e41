/// The probability left out on each side by a two-sided interval of a confidence level.
///
/// - Returns: `nil` unless the level lies strictly between 0 and 1.
func tailProbability(ofLevel level: Double) -> Double? {
  level > 0 && level < 1 ? (1 - level) / 2 : nil
}

/// The distance in standard deviations that a two-sided normal interval of a level reaches.
///
/// - Returns: `nil` unless the level lies strictly between 0 and 1.
func normalDeviate(ofLevel level: Double) -> Double? {
  tailProbability(ofLevel: level).flatMap(StandardNormal.upperQuantile)
}
