/// A distribution: one dot a county, piled up along one axis; those chosen are named below.
struct TerminalPile {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  private static let height = 10

  private var scale: PositionScale {
    PositionScale(chart.linearAxis, from: 0, to: Double(canvas.width - 1), spacing: 10)
  }

  var lines: [String] {
    let scale = scale
    var piles: [Int: [ResolvedChart.Row]] = [:]
    for row in layer.rows {
      guard let value = row.datum.value else { continue }
      piles[Int(scale.position(value).rounded()), default: []].append(row)
    }
    let highest = piles.values.map(\.count).max() ?? 0
    let each = max(1, (highest + Self.height - 1) / Self.height)
    let rows = (0..<max(1, min(Self.height, (highest + each - 1) / each))).reversed()
    let plot = rows.map { level in
      String(
        (0..<canvas.width).map { column -> Character in
          let pile = (piles[column] ?? []).sorted { $0.category < $1.category }
          guard pile.count > level * each else { return " " }
          return pile[level * each].category == 0 ? "●" : "∘"
        })
    }
    let axis = TerminalAxis(
      scale: scale, axis: chart.linearAxis, columns: canvas.width, dotsPerColumn: 1)
    let note = each > 1 ? ["（一点代表至多 \(each) 个县）"] : []
    return plot + axis.lines + note + [""] + named
  }

  private var named: [String] {
    let chosen = layer.rows.filter { !$0.datum.label.isEmpty }.map { "● \($0.datum.label)" }
    let rules = chart.layers.filter { $0.mark.type == .rule }.flatMap(\.rows).map(\.datum.label)
    return chosen + rules
  }
}
