import Statistics

/// The distance of a value from the expected one, relative to the latter; infinite for no value.
///
/// Equal infinities are at distance 0; an expected 0 is compared absolutely.
func relativeError(_ value: Double?, _ expected: Double) -> Double {
  guard let value else { return .infinity }
  if value == expected { return 0 }
  let error = expected == 0 ? abs(value) : abs(value / expected - 1)
  return error.isNaN ? .infinity : error
}

/// The larger relative error of the two bounds.
func relativeError(_ interval: Interval?, _ lower: Double, _ upper: Double) -> Double {
  max(relativeError(interval?.lower, lower), relativeError(interval?.upper, upper))
}

/// The larger relative error of the two tails.
func relativeError(_ tails: TailProbabilities?, _ lower: Double, _ upper: Double) -> Double {
  max(relativeError(tails?.lower, lower), relativeError(tails?.upper, upper))
}
