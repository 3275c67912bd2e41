import Analytics
import Disclosure

/// Counties of the same name, 鼓楼区 in Nanjing and in Fuzhou: on one chart each is called with the
/// place it belongs to, or the numbers of both would stand in one band.
enum Namesakes {
  /// The reports with names that are distinct among all of them.
  static func toldApart(
    _ subjects: [ReportContext], _ peers: [ReportContext]
  ) -> (subjects: [ReportContext], peers: [ReportContext]) {
    var codes: [String: Set<String>] = [:]
    for division in (subjects + peers).compactMap(\.report.division) {
      codes[division.name, default: []].insert(division.code)
    }
    let shared = Set(codes.filter { $0.value.count > 1 }.keys)
    guard !shared.isEmpty else { return (subjects, peers) }
    let renamed = { (subject: ReportContext) -> ReportContext in
      guard let division = subject.report.division, shared.contains(division.name) else {
        return subject
      }
      return ReportContext(subject, as: division.withPlace)
    }
    return (subjects.map(renamed), peers.map(renamed))
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
