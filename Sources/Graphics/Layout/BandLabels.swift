/// The labels below or above bands that stand side by side: broken into lines, then shortened, then
/// thinned out.
struct BandLabels {
  /// The lines of each label; none for a label left out.
  let lines: [[String]]
  /// The labels that were left out or cut.
  let dropped: [String]

  /// - Parameters:
  ///   - labels: The labels in order.
  ///   - step: The room that each has.
  ///   - maximum: How many lines are allowed.
  ///   - font: What they are set in.
  ///   - measurer: Measures with that font.
  ///   - shorten: A shorter name, or the label itself.
  init(
    _ labels: [String], step: Double, maximum: Int, font: Font, measurer: any TextMeasurer,
    shorten: (String) -> String
  ) {
    let room = step - font.size * 0.25
    func broken(_ labels: [String]) -> [[String]]? {
      let lines = labels.map { measurer.lines($0, font: font, within: room) }
      let fits = lines.allSatisfy { lines in
        lines.count <= maximum && lines.allSatisfy { measurer.width(of: $0, font: font) <= room }
      }
      return fits ? lines : nil
    }
    if let lines = broken(labels) ?? broken(labels.map(shorten)) {
      self.lines = lines
      dropped = []
      return
    }
    let short = labels.map(shorten)
    let widest = short.map { measurer.width(of: $0, font: font) }.max() ?? 0
    if maximum > 3 {
      let cut = short.map { Array(measurer.lines($0, font: font, within: room).prefix(maximum)) }
      lines = cut.map { $0.allSatisfy { measurer.width(of: $0, font: font) <= room } ? $0 : [] }
      dropped = zip(labels, lines).filter { $1.joined().count < $0.count }.map(\.0)
      return
    }
    let every = max(2, Int(((widest + font.size * 0.6) / step).rounded(.up)))
    lines = short.enumerated().map { $0.offset.isMultiple(of: every) ? [$0.element] : [] }
    dropped = labels.enumerated().filter { !$0.offset.isMultiple(of: every) }.map(\.element)
  }

  /// The greatest number of lines.
  var count: Int { lines.map(\.count).max() ?? 0 }
}
