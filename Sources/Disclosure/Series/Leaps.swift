extension SeriesCheck {
  /// Numbers that grow or shrink beyond what a year does.
  static let leaps = SeriesCheck("series.leap", "与上年相差悬殊") { report, previous in
    guard let year = previous.year else { return [] }
    let leaps = watched.compactMap { watch -> (key: CellKey, words: String)? in
      guard let key = watch.key, let now = amount(report[key], key),
        let before = amount(previous[key], key), isLeap(now.double, before.double, watch)
      else { return nil }
      return (key, "\(key.title) \(before) → \(now)")
    }
    guard !leaps.isEmpty else { return [] }
    let keys = leaps.map(\.key)
    return [
      Finding(
        check: "series.leap", severity: .warning,
        message: "与 \(year) 年报告相差悬殊：\(leaps.map(\.words).joined(separator: "；"))。",
        advice: "请核实统计口径、单位和填报位置；属实时说明原因。", cells: keys,
        evidence: keys.compactMap(report.evidence) + keys.compactMap(previous.foreignEvidence))
    ]
  }

  /// A number with the least size and the least factor that make a change remarkable.
  private struct Watch {
    let key: CellKey?
    let size: Double
    let factor: Double
  }

  private static let watched: [Watch] =
    [.requests(.newReceived), .requests(.totalProcessed)].map {
      Watch(key: $0, size: 50, factor: 5)
    }
    + [DisclosureItem.licensing, .penalty, .coercion].map {
      Watch(key: .disclosure($0, .decisions), size: 100, factor: 10)
    }
    + [.disclosure(.normativeDocument, .inForce), .disclosure(.normativeDocument, .totalDisclosed)]
    .map { Watch(key: $0, size: 50, factor: 5) }
    + [.disclosure(.procurement, .amount), .disclosure(.fee, .amount)].map {
      Watch(key: $0, size: 100, factor: 10)
    }

  /// Money in 万元, everything else as it is; a doubted amount has its own finding.
  private static func amount(_ cell: Cell, _ key: CellKey) -> ExactNumber? {
    guard cell.doubt == nil else { return nil }
    return cell.yuan == nil ? cell.value : cell.wanYuan
  }

  private static func isLeap(_ now: Double, _ before: Double, _ watch: Watch) -> Bool {
    max(now, before) >= watch.size && max(now, before) >= watch.factor * min(now, before)
  }
}
