public import Graphics

extension ChartSpec {
  /// The specification in the bytes of a file of `Charts/specs`; its name is that of the file.
  ///
  /// - Throws: `IngestionError` with the line of the first key or value that is not understood.
  public init(yaml bytes: [UInt8], name: String, path: String) throws(IngestionError) {
    let root = try StrictNode.document(bytes, path: path)
    let keys = try root.mapping(allowing: ["title", "summary", "subtitle", "note", "data", "marks"])
    guard let title = keys["title"], let data = keys["data"], let marks = keys["marks"] else {
      throw root.error("缺少 title、data 或 marks")
    }
    var layers: [Mark] = []
    for mark in try marks.sequence() { layers.append(try Self.mark(mark)) }
    guard !layers.isEmpty else { throw marks.error("marks 至少要有一项") }
    self.init(
      name: name, title: try title.string(), summary: try keys["summary"]?.string() ?? "",
      subtitle: try keys["subtitle"]?.string(), note: try keys["note"]?.string(),
      data: try Self.source(data), marks: layers)
  }

  private static func source(_ node: StrictNode) throws(IngestionError) -> DataSource {
    let keys = try node.mapping(allowing: ["indicator", "group", "trend"])
    guard keys.count == 1, let (key, value) = keys.first else {
      throw node.error("data 应写 indicator、group、trend 之一")
    }
    let name = try value.string()
    switch key {
    case "indicator": return .indicator(name)
    case "group": return .group(name)
    default: return .trend(name)
    }
  }

  private static func mark(_ node: StrictNode) throws(IngestionError) -> Mark {
    let keys = try node.mapping(
      allowing: ["type", "encode", "stack", "units-below", "drop-empty"])
    guard let type = keys["type"], let encode = keys["encode"] else {
      throw node.error("每种标记都要有 type 和 encode")
    }
    var encodings: [Channel: Encoding] = [:]
    let channels = try encode.mapping(allowing: Channel.allCases.map(\.rawValue))
    for (name, value) in channels {
      guard let channel = Channel(rawValue: name) else { continue }
      encodings[channel] = try encoding(value)
    }
    return Mark(
      try type.choice(MarkType.self), encode: encodings,
      stack: try keys["stack"]?.choice(Stack.self) ?? .none,
      unitsBelow: try keys["units-below"]?.integer() ?? 0,
      dropsEmpty: try keys["drop-empty"]?.boolean() ?? false)
  }

  private static func encoding(_ node: StrictNode) throws(IngestionError) -> Encoding {
    let keys = try node.mapping(
      allowing: ["field", "group", "title", "palette", "count", "axis"])
    guard let field = keys["field"] else { throw node.error("缺少 field") }
    return Encoding(
      try field.string(), group: try keys["group"]?.string(), title: try keys["title"]?.string(),
      palette: try keys["palette"]?.string() ?? "series",
      isCount: try keys["count"]?.boolean() ?? true, showsAxis: try keys["axis"]?.boolean() ?? true)
  }
}
