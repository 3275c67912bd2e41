import Disclosure
import Statistics

/// What difference so many cases could have shown: the smallest that the test finds in four of five
/// repetitions.
enum Detectable {
  /// Beyond this many pairs of counts the exact power takes too long to be worth waiting for.
  private static let largestProduct = 40_000

  /// What two shares could have shown, in words; `nil` where it was not worked out.
  static func words(_ first: Proportion, _ second: Proportion) -> String? {
    guard first.trials * second.trials <= largestProduct,
      let power = FisherTestPower(firstTrials: first.trials, secondTrials: second.trials)
    else { return nil }
    let found = [
      power.smallestIncrease(from: first.value), power.smallestDecrease(from: first.value),
    ].compactMap(\.self).min()
    guard let found else { return "这样的件数看不出任何差别" }
    guard first.trials >= 10, second.trials >= 10 else { return "这样的件数只看得出悬殊的差别" }
    return "相差约 \(ShownNumber.decimal(found * 100, 0)) 个百分点以上才看得出"
  }

  /// What the second of two rates would have to be to be told from the first, in words.
  static func words(
    _ first: PoissonRate, _ second: PoissonRate, name: String, unit: String
  ) -> String? {
    guard let power = RateTestPower(firstExposure: first.exposure, secondExposure: second.exposure)
    else { return nil }
    let higher = power.smallestHigherRate(than: first.value)
    let lower = power.largestLowerRate(than: first.value)
    let parts = [
      higher.map { "高于\(ShownNumber.decimal($0, 1))\(unit)" },
      lower.map { "低于\(ShownNumber.decimal($0, 1))\(unit)" },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "以这样的件数，\(name)\(parts.joined(separator: "或"))才看得出差别"
  }
}
