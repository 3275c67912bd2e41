import Disclosure
import Statistics

/// What a test of an indicator or a composition found, with the numbers it rests on.
struct DifferenceClause {
  private let subjects: [ReportContext]

  init(_ subjects: [ReportContext]) { self.subjects = subjects }

  /// "每十万人新收泽州县2.2件（9件）、新绛县0.7件（2件）（精确检验 p=0.22…）".
  func sentence(
    _ indicator: Indicator, label: String, _ observations: [Observation], _ difference: Difference?
  ) -> Sentence {
    let told = zip(subjects, observations).enumerated().filter { $0.element.1.state == .value }
    let values = told.map {
      "\($0.element.0.report.subjectName)\(value($0.element.1, indicator))"
    }
    let remarks = [
      difference.map(Self.test), difference.flatMap(effect),
      detectable(indicator, observations, difference),
    ].compactMap(\.self)
    return Sentence(
      "\(label)\(values.joined(separator: "、"))（\(remarks.joined(separator: "；"))）",
      sources: told.flatMap { index, pair in
        pair.1.sources.map { Sentence.Source(subject: index, key: $0) }
      })
  }

  /// "办理结果构成（精确检验 p=0.003，V=0.42）泽州县无法提供偏多（12/30）".
  func sentence(_ composition: Composition) -> Sentence {
    let cells = composition.cells.map { cell in
      "\(subjects[cell.subject].report.subjectName)\(cell.category)偏\(cell.isMore ? "多" : "少")"
        + "（\(FractionText.of(cell.count, cell.base))）"
    }
    let strength = composition.strength.map { "，V=\(ShownNumber.decimal($0, 2))" } ?? ""
    let test = composition.difference.map(Self.test) ?? ""
    return Sentence(
      "\(composition.name)（\(test)\(strength)）"
        + (cells.isEmpty ? "" : cells.joined(separator: "、")),
      sources: composition.sources.enumerated().filter { composition.counts[$0.offset] != nil }
        .flatMap { index, keys in keys.map { Sentence.Source(subject: index, key: $0) } })
  }

  private func value(_ observation: Observation, _ indicator: Indicator) -> String {
    let part = observation.numerator?.description ?? ""
    switch indicator.definition {
    case .perResidents:
      return "\(ShownNumber.decimal(observation.value ?? 0, 1))件（\(part)件）"
    default:
      guard let first = observation.numerator?.integer, let base = observation.denominator?.integer
      else { return "" }
      return FractionText.of(first, base)
    }
  }

  /// "精确检验 p=0.22", with the corrected one where it differs.
  private static func test(_ difference: Difference) -> String {
    guard let p = difference.pValue else { return difference.words }
    let name = difference.test == .dispersion ? "χ² 检验" : "精确检验"
    let shown = ShownNumber.probability(p)
    guard let adjusted = difference.adjusted, ShownNumber.probability(adjusted) != shown else {
      return "\(name) \(ShownNumber.pValue(p))"
    }
    return "\(name) \(ShownNumber.pValue(p))，多重校正后 \(ShownNumber.pValue(adjusted))"
  }

  /// The ratio or the difference with its interval; a difference in points only over bases of ten and more.
  private func effect(_ difference: Difference) -> String? {
    guard let effect = difference.effect, effect.interval.upper.isFinite else { return nil }
    let (low, high) = (effect.interval.lower, effect.interval.upper)
    switch effect.kind {
    case .ratio:
      guard let value = effect.value, value.isFinite, value > 0 else { return nil }
      return "比值 \(ShownNumber.decimal(value, 1))，95%区间 \(ShownNumber.decimal(low, 1))–"
        + ShownNumber.decimal(high, 1)
    case .difference:
      guard difference.reason == nil, let value = effect.value else { return nil }
      return "相差 \(ShownNumber.decimal(value * 100, 1)) 个百分点，95%区间 "
        + "\(ShownNumber.decimal(low * 100, 1)) 至 \(ShownNumber.decimal(high * 100, 1))"
    }
  }

  /// What these cases could have shown, where the test found nothing.
  private func detectable(
    _ indicator: Indicator, _ observations: [Observation], _ difference: Difference?
  ) -> String? {
    guard subjects.count == 2, difference?.verdict == .notShown else { return nil }
    switch RankedCounts(indicator, observations) {
    case .rates(let rates):
      return Detectable.words(rates[0], rates[1], name: subjects[1].report.subjectName, unit: "件")
    case .shares(let shares): return Detectable.words(shares[0], shares[1])
    case nil: return nil
    }
  }
}
