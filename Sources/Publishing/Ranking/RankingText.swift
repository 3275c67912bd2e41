public import Analytics
import Disclosure
import Graphics
import Statistics

/// A ranking as text for a terminal: places, small numbers apart, who was left out and why.
public struct RankingText {
  private let ranking: Ranking
  private let width: Int

  public init(_ ranking: Ranking, width: Int) {
    self.ranking = ranking
    self.width = max(40, width)
  }

  /// The text, lines ended by line feeds.
  public var text: String {
    let blocks = [head, places, small, excluded].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let indicator = ranking.indicator
    let unit = indicator.unit.isEmpty ? "" : "，\(indicator.unit)"
    let kind = indicator.isQuality ? "数据质量排序，与业务指标分开" : "由高到低"
    var lines = ["\(indicator.name)（\(indicator.id)\(unit)）　\(kind)；\(indicator.directionWords)"]
    lines += ranking.sentences
    let notes = [
      indicator.base.map { "基数：\($0)" }, indicator.caveat.isEmpty ? nil : indicator.caveat,
    ]
    .compactMap(\.self)
    if !notes.isEmpty { lines.append("口径：\(notes.joined(separator: "；"))。") }
    return lines.flatMap { wrapped($0) }
  }

  private var places: [String] {
    guard !ranking.places.isEmpty else { return [] }
    let rows = [["名次", "县（市、区）", "数值", "95%区间", "名次范围"]] + ranking.places.map(row)
    let used = (0..<5).filter { column in rows.dropFirst().contains { !$0[column].isEmpty } }
    return AlignedColumns.lines(rows.map { row in used.map { row[$0] } }, rightAligned: [2, 3, 4])
  }

  /// A single county has a value but no place.
  private func row(_ place: Ranking.Place) -> [String] {
    let shown = ShownObservation(place.candidate.observation.withoutInterval, ranking.indicator)
    let rank = ranking.places.count > 1 ? "\(place.rank)\(place.isTied ? " 并列" : "")" : "—"
    return [
      rank, place.candidate.name, shown.full,
      ShownInterval.text(place.candidate.observation, ranking.indicator),
      place.range.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "",
    ]
  }

  private var small: [String] {
    guard !ranking.small.isEmpty, let words = ranking.indicator.smallnessWords else { return [] }
    let list = ranking.small.map { candidate in
      "\(candidate.name) \(SmallCount.text(candidate.observation, ranking.indicator))"
    }
    return wrapped("小样本（\(words)），只列件数，不排序：\(list.joined(separator: "、"))。")
  }

  private var excluded: [String] {
    guard !ranking.excluded.isEmpty else { return [] }
    return ["未列入："] + ranking.excluded.words().flatMap { wrapped($0, hanging: "  ") }
  }

  private func wrapped(_ text: String, hanging: String = "") -> [String] {
    LineBreaker { Double(TerminalWidth.of($0)) }
      .lines(text, within: Double(width - hanging.count)).map { hanging + $0 }
  }
}

/// The interval of an observation as text; empty where it has none.
enum ShownInterval {
  static func text(_ observation: Observation, _ indicator: Indicator) -> String {
    guard let bounds = observation.interval?.bounds else { return "" }
    let (factor, unit) = indicator.isPercentage ? (100.0, "%") : (1.0, "")
    let low = ShownNumber.decimal(bounds.lower * factor, 1)
    return "\(low)–\(ShownNumber.decimal(bounds.upper * factor, 1))\(unit)"
  }
}

/// A value from few cases: the counts alone.
enum SmallCount {
  static func text(_ observation: Observation, _ indicator: Indicator) -> String {
    let part = observation.numerator?.description ?? ""
    if case .perResidents = indicator.definition { return "\(part)件" }
    return "\(part)/\(observation.denominator?.description ?? "")"
  }
}

/// Columns of plain text, aligned by what a terminal shows.
enum AlignedColumns {
  static func lines(_ rows: [[String]], rightAligned: Set<Int>) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TerminalWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = row.enumerated().map { column, cell in
        TerminalWidth.padded(cell, to: widths[column], atStart: rightAligned.contains(column))
      }.joined(separator: "  ")[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}
