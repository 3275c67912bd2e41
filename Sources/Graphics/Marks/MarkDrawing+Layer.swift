extension MarkDrawing {
  /// What a layer draws; one case for each kind of mark.
  static func of(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    switch layer.mark.type {
    case .bar, .unit:
      layer.usesUnits ? UnitMark.drawing(layer, in: plot) : BarMark.drawing(layer, in: plot)
    case .dot:
      plot.chart.isPile ? PileMark.drawing(layer, in: plot) : DotMark.drawing(layer, in: plot)
    case .line: LineMark.drawing(layer, in: plot)
    case .slope: SlopeMark.drawing(layer, in: plot)
    case .dumbbell: DumbbellMark.drawing(layer, in: plot)
    case .area: AreaMark.drawing(layer, in: plot)
    case .cell: CellMark.drawing(layer, in: plot)
    case .text: TextMark.drawing(layer, in: plot)
    case .rule: RuleMark.drawing(layer, in: plot)
    }
  }
}
