import RealModule

/// Numbers to positions along a line, evenly or by powers of ten.
enum PositionScale: Equatable, Sendable {
  case linear(LinearScale)
  case log(LogScale)

  /// The scale that an axis asks for, about one tick for each so many points.
  init(_ axis: ResolvedChart.Linear?, from start: Double, to end: Double, spacing: Double) {
    let count = max(2, min(6, Int(abs(end - start) / spacing)))
    let extent = axis?.extent ?? 0...1
    if axis?.scale == .log, extent.lowerBound > 0 {
      self = .log(LogScale(extent, from: start, to: end))
    } else {
      self = .linear(
        LinearScale(
          extent, from: start, to: end, isCount: axis?.isCount ?? true,
          bounds: axis?.isPercentage == true ? 0...1 : nil, count: count))
    }
  }

  /// The position of a number.
  func position(_ value: Double) -> Double {
    switch self {
    case .linear(let scale): scale.position(value)
    case .log(let scale): scale.position(value)
    }
  }

  var ticks: [Double] {
    switch self {
    case .linear(let scale): scale.ticks
    case .log(let scale): scale.ticks
    }
  }
}

/// Positive numbers to positions by their logarithm; ticks at 1, 2 and 5 or at powers of ten.
struct LogScale: Equatable, Sendable {
  /// The logarithms of the numbers at both ends.
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double
  let ticks: [Double]

  /// A scale over an extent above zero.
  init(_ extent: ClosedRange<Double>, from start: Double, to end: Double) {
    let low = Double.log10(extent.lowerBound).rounded(.down)
    let high = max(low + 1, Double.log10(extent.upperBound).rounded(.up))
    domain = low...high
    self.start = start
    self.end = end
    let decades = Int(high - low)
    let step = max(1, decades / 6)
    ticks = stride(from: 0, through: decades, by: step).flatMap { decade -> [Double] in
      let power = Double.pow(10, low + Double(decade))
      return decades <= 2 && decade < decades ? [power, 2 * power, 5 * power] : [power]
    }
  }

  /// The position of a number above zero.
  func position(_ value: Double) -> Double {
    let share = (Double.log10(value) - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }
}
