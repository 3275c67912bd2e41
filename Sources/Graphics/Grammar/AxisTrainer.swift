/// Finds what an axis of numbers must hold, and in which unit it is written.
struct AxisTrainer {
  let spec: ChartSpec
  let layers: [ResolvedChart.Layer]
  /// What the numbers measure, where the data decides that.
  let title: String?

  /// The axis over all layers: stacked sums included, zero included where bars are.
  func axis(_ encoding: ChartSpec.Encoding) -> ResolvedChart.Linear {
    let isBase = encoding.field == "base"
    let own = isBase ? encoding.title : title ?? encoding.title
    let isNormalized = !isBase && layers.contains { $0.mark.stack == .normalize && !$0.usesUnits }
    let isLog = encoding.scale == .log
    let numbers = (isBase ? bases : values(startingAtZero: !isLog)).filter(\.isFinite)
    let low = isNormalized ? 0 : numbers.min() ?? 0
    let high = isNormalized ? 1 : numbers.max() ?? 1
    let isPercentage = isNormalized || (!isBase && own == "%")
    let top = max(low, high)
    let roomy =
      hasHeadroom ? min(top + (top - low) * 0.06, isPercentage ? max(1, top) : .infinity) : top
    let unit = NumberUnit(own ?? "", largest: isPercentage ? 1 : max(abs(low), abs(high)))
    return ResolvedChart.Linear(
      title: (isNormalized ? "%" : unit.title) + (isLog ? "（对数刻度）" : ""),
      isCount: encoding.isCount && !isPercentage && numbers.allSatisfy { $0 == $0.rounded() },
      // Without a number there is no scale to show.
      isShown: encoding.showsAxis
        && layers.contains { $0.rows.contains { $0.datum.value != nil } },
      extent: low...roomy, isPercentage: isPercentage, scale: encoding.scale,
      factor: unit.factor)
  }

  /// Numbers written above points need room at the top.
  private var hasHeadroom: Bool {
    [.line, .bar].contains(spec.main.type) && spec.main.encode[.y]?.isQuantitative == true
      && spec.main.encode[.y]?.scale == .linear
      && !spec.marks.contains {
        $0.encode[.x]?.isQuantitative == true
      }
  }

  private var bases: [Double] { layers.flatMap(\.rows).compactMap(\.datum.base) + [0] }

  private func values(startingAtZero: Bool) -> [Double] {
    var numbers: [Double] = []
    for layer in layers where ![.cell, .text].contains(layer.mark.type) {
      let isPile = layer.mark.type == .dot
      if layer.mark.stack == .none || isPile {
        numbers += layer.rows.flatMap { row in
          [row.datum.value, row.datum.low, row.datum.high].compactMap(\.self)
        }
      } else {
        numbers += Dictionary(grouping: layer.rows, by: \.band).values.map { rows in
          rows.compactMap(\.datum.value).reduce(0, +)
        }
      }
    }
    let mustHaveZero = layers.contains { [.bar, .unit, .dot].contains($0.mark.type) }
    if startingAtZero, mustHaveZero || isNearZero(numbers) { numbers.append(0) }
    return numbers
  }

  /// Lines start at zero too, unless all numbers lie in the upper third of what that would take.
  private func isNearZero(_ numbers: [Double]) -> Bool {
    guard let low = numbers.min(), let high = numbers.max(), low >= 0 else { return false }
    return low < high * 2 / 3
  }
}

/// The unit an axis is written in: 件 below a hundred thousand, 万件 and 亿件 above.
struct NumberUnit: Equatable {
  let title: String
  /// What numbers are divided by.
  let factor: Double

  /// The unit for numbers up to so large, from the unit they are counted in.
  init(_ unit: String, largest: Double) {
    let isMoney = unit.hasPrefix("万")
    let isPlain = !unit.isEmpty && !unit.contains("/") && unit.count <= 3 && unit != "%"
    switch largest {
    case 1e5..<1e8 where isPlain && isMoney: (title, factor) = ("亿" + unit.dropFirst(), 1e4)
    case 1e8... where isPlain && isMoney: (title, factor) = ("万亿" + unit.dropFirst(), 1e8)
    case 1e5..<1e9 where isPlain: (title, factor) = ("万" + unit, 1e4)
    case 1e9... where isPlain: (title, factor) = ("亿" + unit, 1e8)
    default: (title, factor) = (unit, 1)
    }
  }
}
