/// The direction in which a test looks for a departure from its null hypothesis.
public enum Alternative: Equatable, Hashable, Sendable, CaseIterable {
  /// A departure in either direction.
  case twoSided
  /// The first quantity, or the slope, is less than the null hypothesis says.
  case less
  /// The first quantity, or the slope, is greater than the null hypothesis says.
  case greater
}
