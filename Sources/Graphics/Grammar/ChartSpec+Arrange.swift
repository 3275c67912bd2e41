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
      let usual = encoding.group == nil ? 60 : 24
      frame = limited(frame, field, selection.limit ?? usual, &remarks)
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
