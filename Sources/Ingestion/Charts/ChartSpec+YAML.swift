public import Graphics

extension ChartSpec {
  /// The specification in the bytes of a file of `Charts/specs`; its name is that of the file.
  ///
  /// - Throws: `IngestionError` with the line of the first key or value that is not understood.
  public init(yaml bytes: [UInt8], name: String, path: String) throws(IngestionError) {
    let root = try StrictNode.document(bytes, path: path)
    let keys = try root.mapping(allowing: SpecKeys.root)
    guard let title = keys["title"], let data = keys["data"], let marks = keys["marks"] else {
      throw root.error("缺少 title、data 或 marks")
    }
    var layers: [Mark] = []
    for mark in try marks.sequence() { layers.append(try Self.mark(mark)) }
    guard !layers.isEmpty else { throw marks.error("marks 至少要有一项") }
    let (source, selection) = try Self.data(data)
    self.init(
      name: name, title: try title.string(), summary: try keys["summary"]?.string() ?? "",
      subtitle: try keys["subtitle"]?.string(), note: try keys["note"]?.string(),
      source: try keys["source"]?.string(), data: source, selection: selection,
      facet: try keys["facet"].map(Self.facet), marks: layers)
  }

  private static func data(
    _ node: StrictNode
  ) throws(IngestionError) -> (DataSource, Selection) {
    let keys = try node.mapping(allowing: SpecKeys.sources + SpecKeys.selection)
    let sources = keys.filter { SpecKeys.sources.contains($0.key) }
    guard sources.count == 1, let (key, value) = sources.first else {
      throw node.error("data 应写 \(SpecKeys.sources.joined(separator: "、")) 之一，且只写一个")
    }
    return (try source(key, value), try selection(keys))
  }

  private static func source(
    _ key: String, _ value: StrictNode
  ) throws(IngestionError) -> DataSource {
    switch key {
    case "indicators":
      var ids: [String] = []
      for id in try value.sequence() { ids.append(try id.string()) }
      guard !ids.isEmpty else { throw value.error("indicators 至少要有一个指标") }
      return .indicators(ids)
    case "checks":
      guard try value.string() == "all" else { throw value.error("checks 只能写 all") }
      return .checks
    case "indicator": return .indicator(try value.string())
    case "group": return .group(try value.string())
    case "funnel": return .funnel(try value.string())
    case "distribution": return .distribution(try value.string())
    default: return .trend(try value.string())
    }
  }

  private static func selection(
    _ keys: [String: StrictNode]
  ) throws(IngestionError) -> Selection {
    var counties: [String] = []
    for county in try keys["counties"]?.sequence() ?? [] { counties.append(try county.string()) }
    var years: [Int] = []
    for year in try keys["years"]?.sequence() ?? [] {
      years.append(try year.integer(in: 2000...2100))
    }
    return Selection(
      counties: counties, years: years, last: try keys["last"]?.integer(in: 1...100),
      order: try keys["order"]?.choice(Order.self) ?? .given,
      limit: try keys["limit"]?.integer(in: 1...1000))
  }

  private static func facet(_ node: StrictNode) throws(IngestionError) -> Facet {
    let keys = try node.mapping(allowing: SpecKeys.facet)
    guard let field = keys["field"] else { throw node.error("缺少 field") }
    return Facet(
      try field.choice(among: SpecKeys.words),
      scale: try keys["scale"]?.choice(FacetScale.self) ?? .shared)
  }

  private static func mark(_ node: StrictNode) throws(IngestionError) -> Mark {
    let keys = try node.mapping(allowing: SpecKeys.mark)
    guard let typeNode = keys["type"], let encode = keys["encode"] else {
      throw node.error("每种标记都要有 type 和 encode")
    }
    let type = try typeNode.choice(MarkType.self)
    var encodings: [Channel: Encoding] = [:]
    let channels = try encode.mapping(allowing: Channel.allCases.map(\.rawValue))
    for (name, value) in channels {
      guard let channel = Channel(rawValue: name) else { continue }
      encodings[channel] = try encoding(value)
    }
    if let stack = keys["stack"], ![.bar, .unit, .dot].contains(type) {
      throw stack.error("stack 只用于 bar、unit 和 dot")
    }
    let stack = try keys["stack"]?.choice(Stack.self) ?? (type == .unit ? .zero : .none)
    // Squares are the usual form of stacked counts with a base under 30.
    let usual = type == .bar && stack != .none ? 30 : 0
    return Mark(
      type, encode: encodings, stack: stack,
      unitsBelow: try keys["units-below"]?.integer(in: 0...150) ?? usual,
      dropsEmpty: try keys["drop-empty"]?.boolean() ?? false, part: try keys["part"]?.string())
  }

  private static func encoding(_ node: StrictNode) throws(IngestionError) -> Encoding {
    let keys = try node.mapping(allowing: SpecKeys.encoding)
    guard let field = keys["field"] else { throw node.error("缺少 field") }
    return Encoding(
      try field.choice(among: SpecKeys.words + SpecKeys.numbers),
      group: try keys["group"]?.choice(among: SpecKeys.words),
      title: try keys["title"]?.string(),
      palette: try keys["palette"]?.choice(among: SpecKeys.palettes) ?? "series",
      isCount: try keys["count"]?.boolean() ?? true,
      showsAxis: try keys["axis"]?.boolean() ?? true,
      scale: try keys["scale"]?.choice(ScaleType.self) ?? .linear)
  }
}

/// The keys and names that a specification may use; `Charts/chart.schema.json` lists the same.
enum SpecKeys {
  static let root = [
    "title", "summary", "subtitle", "note", "source", "data", "facet", "marks",
  ]
  static let sources = [
    "indicator", "indicators", "group", "trend", "funnel", "distribution", "checks",
  ]
  static let selection = ["counties", "years", "last", "order", "limit"]
  static let facet = ["field", "scale"]
  static let mark = ["type", "encode", "stack", "units-below", "drop-empty", "part"]
  static let encoding = ["field", "group", "title", "palette", "count", "axis", "scale"]
  /// The fields of words that data can have.
  static let words = ["report", "county", "year", "category", "block", "mark"]
  /// The fields of numbers.
  static let numbers = ["value", "base"]
  static let palettes = [
    "series", "outcomes", "grounds", "disputes", "requests", "applicants", "flow", "marked",
    "years", "checks",
  ]
}
