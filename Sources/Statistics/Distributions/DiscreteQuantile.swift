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

/// The same, for a position that is expected near another.
func firstTrue(
  in range: ClosedRange<Int>, near guess: Int, where condition: (Int) -> Bool
) -> Int {
  let start = min(max(guess, range.lowerBound), range.upperBound)
  var step = 1
  if start < range.upperBound, !condition(start) {
    var low = start + 1
    while low + step <= range.upperBound, !condition(low + step - 1) {
      (low, step) = (low + step, step * 2)
    }
    return firstTrue(in: low...min(low + step - 1, range.upperBound), where: condition)
  }
  var high = start
  while high - step >= range.lowerBound, condition(high - step) {
    (high, step) = (high - step, step * 2)
  }
  return firstTrue(in: max(high - step + 1, range.lowerBound)...high, where: condition)
}

/// A probability lowered by 64 ulp, so that a cumulative probability which equals it but for rounding
/// counts as having reached it.
func withoutRounding(_ probability: Double) -> Double {
  probability * (1 - 64 * Double.ulpOfOne)
}
