/// The smallest whole number in a range at which a condition holds that stays true once it is.
///
/// - Returns: The upper bound when it never holds below; `log₂` of the range in evaluations.
func firstTrue(in range: ClosedRange<Int>, where condition: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if condition(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

/// A probability lowered by 64 ulp, so that a cumulative probability which equals it but for rounding
/// counts as having reached it.
func withoutRounding(_ probability: Double) -> Double {
  probability * (1 - 64 * Double.ulpOfOne)
}
