/// A grid of signs for a narrow page: its columns numbered, with a key below, and the rows folded of
/// which every column says the same as the first category.
struct GridKey {
  /// The grid with numbers for names and without the folded rows.
  let chart: ResolvedChart
  /// What the numbers mean and what the folded rows would show.
  let lines: [String]

  /// The key of a grid; `nil` where its cells are numbers, which need the names above them.
  init?(_ whole: ResolvedChart) {
    let names = whole.layers.first?.names ?? [""]
    guard names != [""] else { return nil }
    let rows = whole.layers.flatMap(\.rows)
    let telling = Set(rows.filter { $0.category != 0 || $0.datum.value == nil }.map(\.band))
    let kept = telling.isEmpty ? Array(whole.y.bands.indices) : telling.sorted()
    let folded = whole.y.bands.indices.filter { !kept.contains($0) }.map { whole.y.bands[$0].label }
    chart = whole.numbered(keeping: kept)
    let key = whole.x.bands.enumerated().map { "\($0.offset + 1) \($0.element.label)" }
    lines =
      ["各列：\(key.joined(separator: "，"))。"]
      + (folded.isEmpty
        ? []
        : ["另有 \(folded.count) 行各列都为“\(names[0])”，未画：\(folded.joined(separator: "、"))。"])
  }
}

extension ResolvedChart {
  /// The grid with numbers for the names of its columns, and these of its bands only.
  fileprivate func numbered(keeping kept: [Int]) -> ResolvedChart {
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let columns = x.bands.indices.map { Band(heading: "", label: "\($0 + 1)", end: "") }
    let layers = layers.map { layer in
      Layer(
        mark: layer.mark,
        rows: layer.rows.compactMap { row in
          places[row.band].map {
            Row(band: $0, category: row.category, datum: row.datum, column: row.column)
          }
        }, usesUnits: layer.usesUnits, names: layer.names)
    }
    return ResolvedChart(
      spec: spec, x: .bands(columns), y: .bands(kept.map { y.bands[$0] }), categories: categories,
      palette: palette, layers: layers, notes: notes, shortNames: [:])
  }
}
