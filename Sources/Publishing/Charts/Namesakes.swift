import Analytics
import Disclosure

/// Counties of the same name, 鼓楼区 in Nanjing and in Fuzhou: on one chart each is called with the
/// place it belongs to, or the numbers of both would stand in one band.
struct Namesakes {
  /// The names that more than one division has.
  private let shared: Set<String>

  init(_ titles: [ReportTitle]) {
    var codes: [String: String] = [:]
    var shared: Set<String> = []
    for division in titles.compactMap(\.division) {
      let first = codes.updateValue(division.code, forKey: division.name)
      if let first, first != division.code { shared.insert(division.name) }
    }
    self.shared = shared
  }

  /// The report with a name that is distinct among all.
  func toldApart(_ subject: ReportContext) -> ReportContext {
    guard let division = distinct(subject.report.division) else { return subject }
    return ReportContext(subject, as: division)
  }

  /// The number with a name that is distinct among all.
  func toldApart(_ observed: ObservedReport) -> ObservedReport {
    guard let division = distinct(observed.title.division) else { return observed }
    var observed = observed
    observed.title.division = division
    return observed
  }

  /// The division called otherwise, or `nil` where its name is its own.
  private func distinct(_ division: Division?) -> Division? {
    division.flatMap { shared.contains($0.name) ? $0.withPlace : nil }
  }
}

extension Division {
  /// The division named with its prefecture, or its province where there is none: 南京市鼓楼区, 南京鼓楼.
  fileprivate var withPlace: Division {
    let above = prefecture.isEmpty ? province : prefecture
    let short = above.hasSuffix("市") || above.hasSuffix("省") ? String(above.dropLast()) : above
    return Division(
      code: code, level: level, name: above + name, shortName: short + shortName, pinyin: pinyin,
      prefecture: prefecture, province: province, until: until)
  }
}
