/// Why a chart cannot be drawn, in Chinese.
public enum ChartError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no rows at all.
  case noData(chart: String)
  /// The data has no such field.
  case unknownField(chart: String, field: String)
  /// Neither axis shows words.
  case noBands(chart: String)
  /// Negative numbers in a stack.
  case negativeStack(chart: String)

  public var description: String {
    switch self {
    case .noData(let chart): "图“\(chart)”没有数据可画。请至少选一个有报告的县。"
    case .unknownField(let chart, let field):
      "图“\(chart)”的数据没有字段 \(field)。请改正 Charts/specs/\(chart).yaml。"
    case .noBands(let chart): "图“\(chart)”的 x 和 y 都不是文字字段。请把其中一个改为 report、year 或 category。"
    case .negativeStack(let chart): "图“\(chart)”把负数堆积起来了，堆积图只能用非负数。请改用 bar 并去掉 stack。"
    }
  }
}
