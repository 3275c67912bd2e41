extension ChartSpec {
  /// The rows in the order asked for, as many bands, columns and panels as can be read.
  ///
  /// - Returns: The frame, and what must be said of the rest that is left out.
  func arranged(_ frame: Frame, _ axes: AxisPlan) -> (frame: Frame, remarks: [String]) {
    var frame = frame
    var remarks: [String] = []
    if let encoding = axes.bands {
      let field = encoding.group ?? encoding.field
      if selection.order != .given { frame = ordered(frame, by: field) }
      frame = limited(frame, field, selection.limit ?? usualLimit(frame, encoding), &remarks)
    }
    if let field = axes.columns?.field {
      frame = limited(frame, field, 40, &remarks)
    }
    if let facet {
      frame = limited(frame, facet.field, selection.limit ?? 30, &remarks)
      if facet.scale == .free { remarks.append("各小图刻度不同，不能跨图比高低。") }
    }
    return (frame, remarks)
  }

  /// How many bands or groups of bands make a figure of at most sixty rows.
  private func usualLimit(_ frame: Frame, _ encoding: Encoding) -> Int {
    let rows = 60
    if let group = encoding.group {
      // Groups are taken as long as their bands fit; one is always drawn.
      var left = rows
      let byGroup = Dictionary(grouping: frame.part(nil)) { $0.words[group] ?? "" }
      let fitting = frame.distinct(group).prefix { word in
        left -= bandCount(byGroup[word] ?? [], encoding)
        return left >= 0
      }
      return max(1, fitting.count)
    }
    if let facet, main.encode[.x]?.isQuantitative == true {
      return max(5, rows / max(1, frame.with(frame.part(nil)).distinct(facet.field).count))
    }
    guard main.type == .bar, main.stack == .none, let color = main.encode[.color] else {
      return rows
    }
    let bars = frame.with(frame.part(nil)).distinct(color.field).count
    return max(5, bars > 1 ? rows * 6 / (bars * 5) : rows)
  }

  /// How many bands the rows of a group fill.
  private func bandCount(_ rows: [Frame.Row], _ encoding: Encoding) -> Int {
    let isEmpty = { (row: Frame.Row) in main.dropsEmpty && (row.datum.value ?? 0) == 0 }
    let labels = Set(rows.filter { !isEmpty($0) }.compactMap { $0.words[encoding.field] })
    let hasAbsent = main.dropsEmpty && rows.contains { $0.datum.value == nil }
    return max(1, labels.count + (hasAbsent ? 1 : 0))
  }

  private func ordered(_ frame: Frame, by field: String) -> Frame {
    let labels = frame.distinct(field)
    let byLabel = Dictionary(grouping: frame.part(nil)) { $0.words[field] ?? "" }
    let keys = labels.map { label -> Double? in
      let data = (byLabel[label] ?? []).map(\.datum)
      // What is suspect is never ranked: it stands behind, with what has no number.
      guard !data.contains(where: \.isSuspect) else { return nil }
      let values = data.compactMap(\.value)
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    let order = labels.indices.sorted { first, second in
      switch (keys[first], keys[second]) {
      case (let left?, let right?) where left != right:
        return selection.order == .descending ? left > right : left < right
      case (_?, nil): return true
      case (nil, _?): return false
      default: return first < second
      }
    }
    let ranks = Dictionary(
      uniqueKeysWithValues: order.enumerated().map { (labels[$0.element], $0.offset) })
    let rows = frame.rows.enumerated().sorted { first, second in
      let left = ranks[first.element.words[field] ?? ""] ?? .max
      let right = ranks[second.element.words[field] ?? ""] ?? .max
      return left == right ? first.offset < second.offset : left < right
    }
    return frame.with(rows.map(\.element))
  }

  private func limited(
    _ frame: Frame, _ field: String, _ limit: Int, _ remarks: inout [String]
  ) -> Frame {
    let labels = frame.with(frame.part(nil)).distinct(field)
    guard labels.count > limit else { return frame }
    let kept = Set(labels.prefix(limit))
    let how =
      switch selection.order {
      case .given: "按所给次序"
      case .descending: "按数值从高到低"
      case .ascending: "按数值从低到高"
      }
    remarks.append(
      "共 \(labels.count) 个，\(how)只画前 \(limit) 个，其余 \(labels.count - limit) 个未画；可指明要画的县。")
    return frame.with(
      frame.rows.filter { row in row.words[field].map(kept.contains) ?? (row.words["part"] != nil) }
    )
  }
}
