import Analytics
public import Graphics

extension ChartSpec.DataSource {
  /// Whether the data of a report needs the report of the year before.
  public var looksBack: Bool {
    switch self {
    case .indicator(let id), .trend(let id), .funnel(let id), .distribution(let id):
      Indicator.named(id)?.looksBack ?? false
    case .indicators(let ids): ids.contains { Indicator.named($0)?.looksBack ?? false }
    case .group, .checks: false
    }
  }
}
