extension ResolvedChart {
  /// The chart as a picture of its own, with the theme's margin around it.
  ///
  /// - Parameters:
  ///   - title: The title as shown.
  ///   - width: The whole width in points, margins included; `nil` for the theme's usual one.
  ///   - theme: Colours, fonts and the measures of the page.
  ///   - measurer: Measures with the fonts that will be drawn with.
  /// - Returns: The picture.
  public func figure(
    title: String, width: Double? = nil, theme: Theme, measurer: any TextMeasurer
  ) -> Scene {
    let page = theme.page
    let inner = scene(
      width: (width ?? page.width) - 2 * page.margin, title: title, theme: theme,
      metrics: ChartMetrics(fontSize: page.fontSize), measurer: measurer)
    var figure = inner
    figure.size = Size(
      width: inner.size.width + 2 * page.margin, height: inner.size.height + 2 * page.margin)
    figure.items = inner.moved(by: Point(x: page.margin, y: page.margin))
    return figure
  }
}
