import Analytics
import Disclosure
import Statistics

/// An observation as text for a table: a number with its unit and marks, a fraction, or a word.
struct ShownObservation {
  /// The number or the word.
  let text: String
  /// The unit, kept apart so that a table can align numbers; empty for fractions and words.
  let unit: String
  /// The signs beside it, "*#".
  let signs: String
  let isNumber: Bool

  /// Number, unit and signs in one.
  var full: String {
    text + (unit.isEmpty ? "" : " \(unit)") + (signs.isEmpty ? "" : " \(signs)")
  }

  init(_ observation: Observation, _ indicator: Indicator) {
    guard observation.state == .value, let value = observation.value else {
      self.init(text: observation.state.word, unit: "", signs: "", isNumber: false)
      return
    }
    let signs = Observation.Mark.allCases.filter { observation.marks.contains($0) }.map(\.sign)
      .joined()
    switch indicator.definition {
    case .share, .narrativeShare:
      self.init(text: Self.share(observation, value), unit: "", signs: signs, isNumber: true)
    case .quality where indicator.isPercentage:
      self.init(text: Self.share(observation, value), unit: "", signs: signs, isNumber: true)
    case .perResidents:
      self.init(text: Self.rate(observation, value), unit: "", signs: signs, isNumber: true)
    case .leading:
      self.init(
        text: "\(observation.text ?? "") \(Int(value))", unit: "件", signs: signs, isNumber: false)
    default:
      self.init(
        text: Self.plain(observation, value, indicator), unit: indicator.unit, signs: signs,
        isNumber: true)
    }
  }

  private init(text: String, unit: String, signs: String, isNumber: Bool) {
    self.text = text
    self.unit = unit
    self.signs = signs
    self.isNumber = isNumber
  }

  /// "2/6"; from a base of ten on "33.3% (12/36)".
  private static func share(_ observation: Observation, _ value: Double) -> String {
    let fraction =
      "\(observation.numerator?.description ?? "")/\(observation.denominator?.description ?? "")"
    return observation.showsCountsOnly
      ? fraction : "\(ShownNumber.decimal(value * 100, 1))% (\(fraction))"
  }

  /// "2.2 [1.0–4.1]".
  private static func rate(_ observation: Observation, _ value: Double) -> String {
    let number = ShownNumber.decimal(value, 1)
    guard let bounds = observation.interval?.bounds else { return number }
    return
      "\(number) [\(ShownNumber.decimal(bounds.lower, 1))–\(ShownNumber.decimal(bounds.upper, 1))]"
  }

  private static func plain(
    _ observation: Observation, _ value: Double, _ indicator: Indicator
  ) -> String {
    if indicator.unit == "万元", let exact = observation.exact { return ShownNumber.amount(exact) }
    if let exact = observation.exact, exact.integer != nil || exact.scale <= 2 {
      return ShownNumber.exact(exact)
    }
    return indicator.isPercentage
      ? ShownNumber.decimal(value * 100, 1) : ShownNumber.decimal(value, 2)
  }
}
