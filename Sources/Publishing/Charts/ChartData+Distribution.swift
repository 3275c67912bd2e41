import Analytics
import Disclosure
import Graphics
import Statistics

extension ChartData {
  /// One indicator of all reports at hand; the chosen ones are marked and named.
  static func distribution(
    _ indicator: Indicator, chosen: [ObservedReport], all: [ObservedReport]
  ) -> ChartData {
    let isWhole = chosen.count == all.count
    let names = Set(chosen.map(\.title.label))
    var rows: [Frame.Row] = []
    var others: [Frame.Row] = []
    var absent: [String: [String]] = [:]
    var notes: [String] = []
    var lost: [String] = []
    var marks: Set<Observation.Mark> = []
    for subject in all {
      let (observation, name) = (subject.observation, subject.title.shortName)
      // A part above its whole is no share, and would stretch the axis away from all that are.
      let isBeyond = indicator.isShare && (observation.value ?? 0) > 1
      guard observation.value != nil, !isBeyond else {
        let word = isBeyond ? tooGreat : subject.word
        if !isWhole, names.contains(subject.title.label) {
          lost.append("\(name)（\(word)）")
        } else {
          absent[word, default: []].append(name)
        }
        var words = subject.title.words
        words["mark"] = "其他"
        others.append(Frame.Row(words, Datum(value: nil, absence: word)))
        continue
      }
      let isChosen = names.contains(subject.title.label) && (!isWhole || all.count <= 8)
      var words = subject.title.words
      words["mark"] = isChosen ? "所选" : "其他"
      if isChosen {
        notes += subject.doubts
        marks.formUnion(observation.marks)
      }
      let label = isChosen ? "\(name) \(CompactNumber.text(observation, indicator))" : ""
      let row = Frame.Row(words, datum(observation, absence: subject.absence, label: label))
      if isChosen { rows.append(row) } else { others.append(row) }
    }
    let values = (rows + others).filter { !$0.datum.isSuspect }.compactMap(\.datum.value)
    let whole = (rows + others).map(\.withoutInterval)
    return ChartData(
      Frame(
        whole + median(values, indicator), categories: ["所选", "其他"],
        shortNames: shortNames(all.map(\.title))),
      notes: ["一点一县，共 \(whole.count { $0.datum.value != nil }) 个县。"]
        + (lost.isEmpty ? [] : ["所选的县未画：\(lost.joined(separator: "、"))。"]) + left(absent)
        + MarkLegend.notes(marks.subtracting([.suspect])) + capped(notes),
      source: sources(all.map(\.title)), valueTitle: indicator.unit, indicatorName: indicator.name)
  }

  private static func median(_ values: [Double], _ indicator: Indicator) -> [Frame.Row] {
    guard values.count > 2, let median = values.median else { return [] }
    let text =
      indicator.isPercentage
      ? ShownNumber.decimal(median * 100, 1) + "%"
      : ShownNumber.decimal(median, median == median.rounded() ? 0 : 1)
    return [Frame.Row(["part": "median"], Datum(value: median, label: "中位数 \(text)"))]
  }
}

extension Frame.Row {
  /// The row with its number alone: intervals of many dots would hide one another.
  fileprivate var withoutInterval: Frame.Row {
    var row = self
    row.datum.low = nil
    row.datum.high = nil
    return row
  }
}
