import RealModule

/// Round tick positions by the extension of Wilkinson's algorithm.
///
/// Source: Talbot, Lin and Hanrahan, An Extension of Wilkinson's Algorithm for Positioning Tick Labels
/// on Axes, InfoVis 2010. Steps are sought that score best by simplicity (0.25), coverage (0.2) and
/// density (0.5); legibility (0.05) is the same for all.
public enum ExtendedWilkinson {
  /// The tick positions for a range.
  ///
  /// - Parameters:
  ///   - range: The data range; a range of one number gives that number.
  ///   - count: How many ticks are wanted, at least two.
  ///   - integersOnly: Whether steps must be whole numbers, for counts.
  /// - Returns: The positions in increasing order.
  public static func ticks(
    over range: ClosedRange<Double>, count: Int, integersOnly: Bool = false
  ) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high - low > Double.leastNormalMagnitude, high.isFinite, low.isFinite else {
      return [low]
    }
    var search = Search(
      low: low, high: high, wanted: Double(max(2, count)), integersOnly: integersOnly)
    search.run()
    return search.ticks
  }

  /// The preferred steps, most preferred first.
  private static let steps: [Double] = [1, 5, 2, 2.5, 4, 3]

  /// The search over skips, steps, numbers of ticks, powers of ten and starts, cut off where no
  /// better score is possible.
  private struct Search {
    let low: Double
    let high: Double
    let wanted: Double
    let integersOnly: Bool
    private var best = -2.0
    private var start = 0.0
    private var step = 0.0
    private var end = 0.0

    init(low: Double, high: Double, wanted: Double, integersOnly: Bool) {
      self.low = low
      self.high = high
      self.wanted = wanted
      self.integersOnly = integersOnly
    }

    var ticks: [Double] {
      guard step > 0 else { return [low, high] }
      let count = Int(((end - start) / step).rounded()) + 1
      return (0..<count).map { clean(start + Double($0) * step) }
    }

    /// The number to twelve digits of the larger of it and the step, so that 0.1 + 0.2 does not show.
    private func clean(_ value: Double) -> Double {
      let scale = Double.pow(10, (12 - Double.log10(max(abs(value), step)).rounded(.up)))
      return scale.isFinite && scale > 0 ? (value * scale).rounded() / scale : value
    }

    mutating func run() {
      var skip = 1.0
      while skip < 50 {
        for (index, preferred) in ExtendedWilkinson.steps.enumerated() {
          let simplest = maximalSimplicity(index, skip)
          if score(simplest, 1, 1) < best { return }
          tryCounts(index, preferred, skip, simplest)
        }
        skip += 1
      }
    }

    private mutating func tryCounts(
      _ index: Int, _ preferred: Double, _ skip: Double, _ simplest: Double
    ) {
      var count = 2.0
      while count < 60 {
        let densest = maximalDensity(count)
        if score(simplest, 1, densest) < best { return }
        let delta = (high - low) * (1 / (count + 1)) / skip / preferred
        var power = Double.log10(delta).rounded(.up)
        while power < 320 {
          let width = skip * preferred * .pow(10, power)
          let coverage = maximalCoverage(width * (count - 1))
          if score(simplest, coverage, densest) < best { break }
          tryStarts(index, skip, count, width)
          power += 1
        }
        count += 1
      }
    }

    private mutating func tryStarts(_ index: Int, _ skip: Double, _ count: Double, _ width: Double)
    {
      if integersOnly, width != width.rounded() { return }
      let first = ((high / width).rounded(.down) - (count - 1)) * skip
      let last = (low / width).rounded(.up) * skip
      guard first <= last else { return }
      var position = first
      while position <= last {
        let start = position * width / skip
        let end = start + width * (count - 1)
        if !integersOnly || start == start.rounded() {
          let value = score(
            simplicity(index, skip, start, end, width), coverage(start, end),
            density(count, start, end))
          if value > best {
            best = value
            self.start = start
            self.end = end
            step = width
          }
        }
        position += 1
      }
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
      0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
    }

    private func simplicity(
      _ index: Int, _ skip: Double, _ start: Double, _ end: Double, _ width: Double
    ) -> Double {
      let remainder = start.truncatingRemainder(dividingBy: width)
      let positive = remainder < 0 ? remainder + width : remainder
      let hitsZero = (positive < 1e-10 || width - positive < 1e-10) && start <= 0 && end >= 0
      return maximalSimplicity(index, skip) - 1 + (hitsZero ? 1 : 0)
    }

    private func maximalSimplicity(_ index: Int, _ skip: Double) -> Double {
      2 - Double(index) / Double(ExtendedWilkinson.steps.count - 1) - skip
    }

    private func coverage(_ start: Double, _ end: Double) -> Double {
      let range = high - low
      return 1 - 0.5 * ((high - end) * (high - end) + (low - start) * (low - start))
        / ((0.1 * range) * (0.1 * range))
    }

    private func maximalCoverage(_ span: Double) -> Double {
      let range = high - low
      guard span > range else { return 1 }
      let half = (span - range) / 2
      return 1 - half * half / ((0.1 * range) * (0.1 * range))
    }

    private func density(_ count: Double, _ start: Double, _ end: Double) -> Double {
      let achieved = (count - 1) / (end - start)
      let target = (wanted - 1) / (max(end, high) - min(start, low))
      return 2 - max(achieved / target, target / achieved)
    }

    private func maximalDensity(_ count: Double) -> Double {
      count >= wanted ? 2 - (count - 1) / (wanted - 1) : 1
    }
  }
}
