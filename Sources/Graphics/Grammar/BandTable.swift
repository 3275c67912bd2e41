/// The bands of a chart and which rows stand in which.
struct BandTable {
  let bands: [ResolvedChart.Band]
  private let keys: [[String]]
  private let encoding: ChartSpec.Encoding?

  /// The bands of a field.
  ///
  /// - Parameters:
  ///   - rows: The rows whose words are bands.
  ///   - encoding: The field; `nil` for a single nameless band.
  ///   - dropsEmpty: Whether bands without a case give way to those with one.
  ///   - ends: What stands at the end of a band, by heading and label.
  ///   - own: The rows whose labels stand at the ends, where they are not all rows.
  ///   - joining: How the labels of one band make the words at its end.
  init(
    _ rows: [Frame.Row], _ encoding: ChartSpec.Encoding?, dropsEmpty: Bool = false,
    ends: [[String]: String] = [:], own: [Frame.Row]? = nil, joining: Joining = .list
  ) {
    self.encoding = encoding
    guard let encoding else {
      bands = [ResolvedChart.Band(heading: "", label: "", end: "")]
      keys = []
      return
    }
    var bands: [ResolvedChart.Band] = []
    var keys: [[String]] = []
    let frame = Frame(rows)
    let owned = Dictionary(grouping: own ?? rows) { Self.key(of: $0, encoding) }
    let members = Dictionary(grouping: rows) { $0.words[encoding.group ?? ""] ?? "" }
    for group in encoding.group.map(frame.distinct) ?? [""] {
      let rows = Frame(members[group] ?? [])
      var labels = rows.distinct(encoding.field)
      if dropsEmpty { labels = Self.worthShowing(labels, rows, encoding.field) }
      for (index, label) in (labels.isEmpty ? [""] : labels).enumerated() {
        let words = joining.words((owned[[group, label]] ?? []).map(\.datum))
        bands.append(
          ResolvedChart.Band(
            heading: index == 0 ? group : "",
            label: label == Self.rest && labels.count == 1 ? "" : label,
            end: ends[[group, label]] ?? words))
        keys.append([group, label])
      }
    }
    self.bands = bands
    self.keys = keys
    positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
  }

  private var positions: [[String]: Int] = [:]

  private static func key(of row: Frame.Row, _ encoding: ChartSpec.Encoding) -> [String] {
    [encoding.group.flatMap { row.words[$0] } ?? "", row.words[encoding.field] ?? ""]
  }

  /// The bands with cases; bands without a number are gathered in one at the end.
  private static func worthShowing(_ labels: [String], _ rows: Frame, _ field: String) -> [String] {
    let withCases = labels.filter { label in
      rows.rows.contains { $0.words[field] == label && ($0.datum.value ?? 0) != 0 }
    }
    let hasAbsent = rows.rows.contains { $0.datum.value == nil }
    return withCases + (hasAbsent ? [BandTable.rest] : [])
  }

  /// How the labels of one band are joined.
  enum Joining {
    /// "3，5".
    case list
    /// "3 → 5"; what has no number is named in its place, "3 → 缺".
    case way

    func words(_ data: [Datum]) -> String {
      switch self {
      case .list: data.map(\.label).filter { !$0.isEmpty }.joined(separator: "，")
      case .way:
        data.map { $0.value == nil ? $0.absence.beforeParenthesis : $0.label }
          .joined(separator: " → ")
      }
    }
  }

  /// The label of the band in which everything without a number is gathered.
  static let rest = "其余"

  /// The band of a row, or `nil` when it stands in none.
  func position(of row: Frame.Row) -> Int? {
    guard let encoding else { return 0 }
    let key = Self.key(of: row, encoding)
    if let own = positions[key] { return own }
    return row.datum.value == nil ? positions[[key[0], BandTable.rest]] : nil
  }
}
