/// Where the bands of a horizontal chart lie, and the words beside or above them.
struct BandPlaces {
  /// The middle of each band's marks.
  let centers: [Double]
  /// Where the last band ends.
  let bottom: Double
  /// Where marks begin.
  let left: Double
  /// The room for what stands at the ends of marks.
  let endRoom: Double
  /// The lines at the end of each band; none where they stand above it.
  let endLines: [[String]]
  /// Where lines may run across the plot, where words stand between the bands; `nil` for everywhere.
  let spans: [ClosedRange<Double>]?
  /// The labels, once the plot is known.
  let words: (Plot) -> [Scene.Item]
}

extension LabelColumns {
  /// The bands below one another, their words in columns beside them.
  func places(from top: Double) -> BandPlaces {
    var centers: [Double] = []
    var y = top
    for (index, height) in heights.enumerated() {
      if index > 0, isGrouped, !chart.y.bands[index].heading.isEmpty { y += metrics.gap * 0.5 }
      centers.append(y + height / 2)
      y += height
    }
    return BandPlaces(
      centers: centers, bottom: y, left: width + metrics.gap, endRoom: endWidth, endLines: ends,
      spans: nil
    ) { [centers] plot in items(centers, plot) }
  }
}
