import Disclosure

/// The values of an indicator that a report leaves possible where a cell of it is missing.
public struct IndicatorBounds: Equatable, Sendable {
  /// The smallest and the largest possible value; `nil` for no limit.
  public let lower: Double
  public let upper: Double?
  /// The possible counts of a total, or of the part of a share.
  public let part: CountRange
  /// The possible counts of the base of a share, `nil` for totals.
  public let whole: CountRange?
}

extension Indicator {
  /// The possible values of a count or a share of counts, or `nil` when nothing but "any" is possible, a
  /// cell is of another kind, or the indicator has a value.
  public func bounds(in context: ReportContext) -> IndicatorBounds? {
    let observation = observe(context)
    guard observation.state == .missing || observation.state == .illegible,
      observation.sources.allSatisfy({ $0.table != .disclosure }),
      let bounds = context.bounds
    else { return nil }
    switch definition {
    case .total(let sum): return totalBounds(sum, bounds, context.report)
    case .share(let part, let whole): return shareBounds(part, whole, bounds, context.report)
    default: return nil
    }
  }

  private func totalBounds(
    _ sum: Sum, _ bounds: CellBounds, _ report: AnnualReport
  ) -> IndicatorBounds? {
    guard let range = sum.range(bounds, report), range.upper != nil || range.lower > 0 else {
      return nil
    }
    return IndicatorBounds(
      lower: Double(range.lower), upper: range.upper.map(Double.init), part: range, whole: nil)
  }

  /// The part is at most the whole: smallest part over largest whole, largest part over smallest whole.
  private func shareBounds(
    _ part: Sum, _ whole: Sum, _ bounds: CellBounds, _ report: AnnualReport
  ) -> IndicatorBounds? {
    guard let part = part.range(bounds, report), let whole = whole.range(bounds, report),
      let most = whole.upper, most > 0, whole.lower > 0
    else { return nil }
    let highest = Swift.min(part.upper ?? most, most)
    let lower = Double(part.lower) / Double(most)
    let upper = Swift.min(Double(highest) / Double(whole.lower), 1)
    guard lower > 0 || upper < 1 else { return nil }
    return IndicatorBounds(
      lower: lower, upper: upper, part: CountRange(lower: part.lower, upper: highest), whole: whole)
  }
}

extension Sum {
  /// The possible values of the sum; `nil` where terms are subtracted.
  func range(_ bounds: CellBounds, _ report: AnnualReport) -> CountRange? {
    let terms = terms(in: report.cells)
    guard terms.allSatisfy({ $0.sign > 0 }) else { return nil }
    let ranges = terms.map { bounds[$0.key] }
    let uppers = ranges.compactMap(\.upper)
    return CountRange(
      lower: ranges.reduce(0) { $0 + $1.lower },
      upper: uppers.count == ranges.count ? uppers.reduce(0, +) : nil)
  }
}

extension IndicatorBounds {
  /// The range in words: "据勾稽关系只可能是 0/3", "据勾稽关系在 2 至 5 件之间".
  public func words(_ indicator: Indicator) -> String {
    if let whole {
      guard let base = whole.single else {
        return "据勾稽关系分子为 \(Self.text(part))、基数为 \(Self.text(whole))"
      }
      if let count = part.single { return "据勾稽关系只可能是 \(count)/\(base)" }
      return "据勾稽关系在 \(part.lower)/\(base) 与 \(part.upper ?? base)/\(base) 之间"
    }
    if let count = part.single { return "据勾稽关系只可能是 \(count) \(indicator.unit)" }
    return "据勾稽关系为 \(Self.text(part)) \(indicator.unit)"
  }

  private static func text(_ range: CountRange) -> String {
    if let single = range.single { return "\(single)" }
    return range.upper.map { "\(range.lower) 至 \($0)" } ?? "不少于 \(range.lower)"
  }
}
