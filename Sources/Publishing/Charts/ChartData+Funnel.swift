import Analytics
import Disclosure
import Graphics
import Statistics

extension ChartData {
  /// A share of each report over its base, with exact 95 % and 99.8 % limits around the pooled share.
  static func funnel(_ indicator: Indicator, _ subjects: [ObservedReport]) -> ChartData {
    var rows: [Frame.Row] = []
    var proportions: [Proportion] = []
    var absent: [String: [String]] = [:]
    var notes: [String] = []
    for subject in subjects {
      let (observation, name) = (subject.observation, subject.title.shortName)
      guard observation.value != nil, let trials = observation.denominator?.integer,
        let successes = observation.numerator?.integer,
        let proportion = Proportion(successes: successes, trials: trials)
      else {
        // A share above the whole lies outside every limit that could be drawn.
        let word = observation.state == .value ? tooGreat : word(observation.state)
        absent[word, default: []].append(name)
        rows.append(Frame.Row(subject.title.words, Datum(value: nil, absence: word)))
        continue
      }
      if !observation.marks.contains(.suspect) { proportions.append(proportion) }
      notes += subject.doubts
      rows.append(
        Frame.Row(
          subject.title.words, datum(observation, absence: subject.absence, label: name)))
    }
    let funnel = proportions.count > 1 ? ProportionFunnel(pooling: proportions) : nil
    let beyond = funnel.map { self.beyond($0, rows.map(\.datum)) } ?? []
    let count = beyond.count { !rows[$0].datum.isSuspect }
    // Among many only those beyond the outer limits keep their names.
    if rows.count > 12 {
      for index in rows.indices where !beyond.contains(index) { rows[index].datum.label = "" }
    }
    let largest = rows.compactMap(\.datum.base).max() ?? 1
    let limits = funnel.map { self.limits($0, upTo: Int(largest)) } ?? []
    return ChartData(
      Frame(rows + limits, shortNames: shortNames(subjects.map(\.title))),
      notes: [explanation(funnel, indicator)] + left(absent) + capped(notes),
      source: sources(subjects.map(\.title)), valueTitle: indicator.unit,
      indicatorName: indicator.name,
      sentences: funnel == nil ? [] : ChartSentences.funnel(indicator, proportions, beyond: count))
  }

  /// Why a share above one is not drawn.
  static let tooGreat = "部分大于总数"

  /// The positions of what lies beyond the outer limits; equal shares are judged once.
  private static func beyond(_ funnel: ProportionFunnel, _ data: [Datum]) -> Set<Int> {
    var known: [Proportion: Bool] = [:]
    var found: Set<Int> = []
    for (index, datum) in data.enumerated() {
      guard let value = datum.value, let trials = datum.base,
        let share = Proportion(successes: Int((value * trials).rounded()), trials: Int(trials))
      else { continue }
      let isBeyond = known[share] ?? funnel.isBeyond(share, level: 0.998)
      known[share] = isBeyond
      if isBeyond { found.insert(index) }
    }
    return found
  }

  private static func limits(_ funnel: ProportionFunnel, upTo largest: Int) -> [Frame.Row] {
    let last = max(2, largest + largest / 20)
    let step = max(1, last / 150)
    let trials = Array(stride(from: 1, to: last, by: step)) + [last]
    func curve(_ name: String, _ value: (Int) -> Double?) -> [Frame.Row] {
      trials.map { count in
        Frame.Row(
          ["part": "limits", "category": name], Datum(value: value(count), base: Double(count)))
      }
    }
    let share = ShownNumber.decimal(funnel.target * 100, 1)
    return curve("99.8%上限") { funnel.limits(level: 0.998, trials: $0)?.upper }
      + curve("95%上限") { funnel.limits(level: 0.95, trials: $0)?.upper }
      + curve("99.8%下限") { funnel.limits(level: 0.998, trials: $0)?.lower }
      + curve("95%下限") { funnel.limits(level: 0.95, trials: $0)?.lower }
      + curve("总体\(share)%") { _ in funnel.target }
  }

  private static func explanation(_ funnel: ProportionFunnel?, _ indicator: Indicator) -> String {
    guard funnel != nil else {
      return "可用的县不足两个，或总体比例为0或100%，画不出界限。"
    }
    return "曲线为以各县合计为准的精确二项界限：虚线95%，实线99.8%。界限之内的差别可以只是偶然，不排名次。"
  }

  /// Who is left out, by the word for why.
  static func left(_ absent: [String: [String]]) -> [String] {
    absent.sorted { $0.key < $1.key }.map { word, names in
      names.count <= 6
        ? "未画：\(names.joined(separator: "、"))（\(word)）。" : "未画：\(names.count) 个县（\(word)）。"
    }
  }
}
