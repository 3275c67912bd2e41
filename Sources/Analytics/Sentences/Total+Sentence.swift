import Disclosure

extension Total {
  /// The sum with who is in it, and who is not and why.
  public var sentence: Sentence {
    let when = year.map { "\($0)年度" } ?? ""
    let name = "\(when)\(indicator.name)："
    let parts = [sumWords] + excluded.map(words)
    return Sentence(name + parts.joined(separator: "；") + "。", sources: [])
  }

  /// "泽州县2517.92万元、西吉县14362.86万元，两县合计16880.78万元".
  private var sumWords: String {
    guard let sum else { return "没有可以相加的数" }
    let list = included.map { $0.name + text($0.observation) }.joined(separator: "、")
    guard included.count > 1 else { return "\(list)，只有一个县可用，不成合计" }
    let total = base.map { pooled(sum, $0) } ?? "\(approximate)\(sum)\(indicator.unit)"
    return "\(list)，\(Self.countWords(included.count))合计\(total)"
  }

  /// A sum with a rounded part is itself only about right.
  private var approximate: String {
    included.contains { $0.observation.marks.contains(.rounded) } ? "约" : ""
  }

  private func text(_ observation: Observation) -> String {
    guard base == nil else {
      return
        "\(observation.numerator?.description ?? "")/\(observation.denominator?.description ?? "")"
    }
    return "\(observation.exact?.description ?? "")\(indicator.unit)"
  }

  /// A pooled share as its fraction, a pooled rate as parts over base.
  private func pooled(_ part: ExactNumber, _ whole: ExactNumber) -> String {
    guard let one = part.integer, let all = whole.integer, indicator.isPercentage, all > 0 else {
      return "\(part)/\(whole)"
    }
    return "\(one)/\(all)"
      + (all < 10 ? "" : "（\(ShownNumber.decimal(Double(one) / Double(all) * 100, 1))%）")
  }

  private func words(_ exclusion: Exclusion) -> String {
    switch exclusion.reason {
    case .suspect: return "\(exclusion.name)待核实，未计入"
    case .absent(.notInForm): return "\(exclusion.name)\(exclusion.year.map { "\($0)年度" } ?? "")不适用"
    case .otherYear(let year):
      let number = exclusion.observation.map { text($0) } ?? ""
      let own = year.map { "\($0)年度" } ?? "年度不明的"
      let stay = self.year.map { "，不与\($0)年度相加" } ?? "，未计入"
      return "\(exclusion.name)\(number)为\(own)数\(stay)"
    default: return "\(exclusion.name)\(exclusion.reason.words)，未计入"
    }
  }

  /// "两县", "三县" up to ten, then "12县".
  static func countWords(_ count: Int) -> String {
    let words = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
    return (count < words.count ? words[count] : "\(count)") + "县"
  }
}
