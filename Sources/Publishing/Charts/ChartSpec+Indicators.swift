public import Analytics
public import Graphics

extension ChartSpec.DataSource {
  /// The one indicator shown; `nil` where there are several, a group or checks, or none of its name.
  public var oneIndicator: Indicator? {
    switch self {
    case .indicator(let id), .trend(let id), .funnel(let id), .distribution(let id):
      Indicator.named(id)
    case .indicators, .group, .checks: nil
    }
  }

  /// Whether the data of a report needs the report of the year before.
  public var looksBack: Bool {
    if case .indicators(let ids) = self {
      return ids.contains { Indicator.named($0)?.looksBack ?? false }
    }
    return oneIndicator?.looksBack ?? false
  }
}
