/// Why a chart cannot be drawn, in Chinese.
public enum ChartError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no rows at all.
  case noData(chart: String)
  /// There are rows, but none with a number; why, by the words for the states.
  case noNumbers(chart: String, count: Int, states: String)
  /// The data has no such field.
  case unknownField(chart: String, field: String)
  /// The axes do not fit together.
  case noBands(chart: String)
  /// Negative numbers in a stack.
  case negativeStack(chart: String)
  /// Zero or less on an axis of powers of ten.
  case logOfZero(chart: String, label: String)
  /// Bars or areas on an axis of powers of ten, which has no zero for them to start from.
  case logBars(chart: String)
  /// Numbers of different units on one scale.
  case mixedUnits(chart: String, units: [String])
  /// A chart of the way from one year to another, of a single year.
  case oneYear(chart: String, year: String)
  /// More lines than can be told apart.
  case tooManySeries(chart: String, count: Int, limit: Int)

  public var description: String {
    switch self {
    case .noData(let chart): "图“\(chart)”没有数据可画。请至少选一个有报告的县。"
    case .noNumbers(let chart, let count, let states):
      "图“\(chart)”没有画：要画的 \(count) 处都没有数（\(states)）。请换县、换年度（--year）或换指标（--indicator）。"
    case .unknownField(let chart, let field):
      "图“\(chart)”的数据没有字段 \(field)。请改正 \(file(chart))。"
    case .noBands(let chart):
      "图“\(chart)”的 x 和 y 配不起来：应当一个是文字字段（report、year、category）、一个是 value，"
        + "或两个都是文字，或 x 为 base、y 为 value。请改正 \(file(chart))。"
    case .negativeStack(let chart): "图“\(chart)”把负数堆积起来了，堆积图只能用非负数。请改用 bar 并去掉 stack。"
    case .logOfZero(let chart, let label):
      "图“\(chart)”用了对数刻度，但“\(label)”不大于0，画不上去。请在 \(file(chart)) 去掉 scale: log。"
    case .logBars(let chart):
      "图“\(chart)”在对数刻度上画条形；条形必须从0起，对数刻度没有0。请改用 dot，或在 \(file(chart)) 去掉 scale: log。"
    case .mixedUnits(let chart, let units):
      "图“\(chart)”把单位不同的指标（\(units.joined(separator: "、"))）画在同一刻度上，长短没有意义。"
        + "请在 \(file(chart)) 的 facet 写 scale: free，或改用 cell，或只留单位相同的指标。"
    case .oneYear(let chart, let year):
      "图“\(chart)”比较两年，所选的县只有 \(year) 年的报告。请先导入其他年度的报告，或改用 indicator-trend。"
    case .tooManySeries(let chart, let count, let limit):
      "图“\(chart)”有 \(count) 条线，超过 \(limit) 条就分不清了。请少选几个县，或用小多图 trend-multiples、两年对照 two-years。"
    }
  }

  private func file(_ chart: String) -> String { "Charts/specs/\(chart).yaml" }
}
