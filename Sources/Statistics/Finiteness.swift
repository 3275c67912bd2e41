extension Collection where Element == Double {
  /// The numbers as an array, or `nil` when there are fewer than `least` or one is infinite or NaN.
  func finiteValues(atLeast least: Int) -> [Double]? {
    count >= least && allSatisfy(\.isFinite) ? Array(self) : nil
  }
}

extension Double {
  /// The number itself, or `nil` when a calculation has left the range of finite numbers.
  var ifFinite: Double? { isFinite ? self : nil }
}
