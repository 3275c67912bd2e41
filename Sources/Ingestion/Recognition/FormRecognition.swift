import Disclosure

/// Recognises which form each table follows from the printed headers and labels.
///
/// Neither the year nor the document that a report cites decides: reports for 2021 on the old form
/// and reports for 2024 citing the old document are published. Tables of one report can differ.
struct FormRecognition {
  /// The form of each table that shows signs of exactly one.
  let tables: [StatutoryTable: Form]

  /// The form of the report as a whole: that of table 二, else of table 三, else unknown.
  var report: Form? { tables[.disclosure] ?? tables[.requests] }

  /// The form to read a table by; without any sign the latest, whose common rows are the same.
  func form(for table: StatutoryTable) -> Form {
    tables[table] ?? report ?? .binding2021
  }

  init(_ stream: GlyphStream) {
    let signs = Self.signs
    let matched = Set(AnchorSearch(stream, signs.map(\.anchor)).matches().map(\.anchor))
    var hits: [StatutoryTable: [String: Int]] = [:]
    for index in matched {
      hits[signs[index].table, default: [:]][signs[index].form, default: 0] += 1
    }
    tables = hits.compactMapValues { counts in
      let most = counts.values.max()
      let winners = counts.filter { $0.value == most }
      guard winners.count == 1, let winner = winners.first else { return nil }
      return Form.all.first { $0.id == winner.key }
    }
  }

  /// A text that only one form prints.
  private struct Sign {
    let form: String
    let table: StatutoryTable
    let anchor: Anchor
  }

  private static let signs: [Sign] = Form.all.flatMap { form in
    form.tables.flatMap { table in
      let others = Form.all.filter { $0 != form }.map { $0[table.id] }
      return (headerAnchors(table, unlike: others) + rowAnchors(table, unlike: others)).map {
        Sign(form: form.id, table: table.id, anchor: $0)
      }
    }
  }

  /// The column headers that no other form's table contains.
  private static func headerAnchors(_ table: FormTable, unlike others: [FormTable]) -> [Anchor] {
    guard table.id == .disclosure else { return [] }
    let known = others.flatMap(\.cells).map { plain($0.header) }
    return Set(table.cells.map { plain($0.header) }).sorted().filter { header in
      !known.contains { $0.contains(header) || header.contains($0) && $0.count > 6 }
    }.map { header in
      let text = Normalization.folded(header)
      return Anchor(role: .block, number: [], stems: [text], label: text, needsNumber: false)
    }
  }

  /// The rows whose cells no other form has.
  private static func rowAnchors(_ table: FormTable, unlike others: [FormTable]) -> [Anchor] {
    let known = Set(others.flatMap(\.cells).map(\.key))
    let rows = table.rows
    return Anchor.anchors(of: table).filter { anchor in
      guard case .row(let row) = anchor.role else { return false }
      return rows[row].cells.allSatisfy { !known.contains($0.key) }
    }
  }

  /// A header without the unit in brackets behind it.
  private static func plain(_ header: String) -> String { String(header.prefix { $0 != "（" }) }
}

extension Form {
  /// The version prescribed for a year; `nil` before 2019 and when the year is unknown.
  static func prescribed(for year: Int?) -> Form? {
    guard let year else { return nil }
    return all.first { $0.years.contains(year) }
  }
}

extension FormRecognition {
  /// Says when the year had to decide because no table shows its form.
  static func findings(_ recognition: FormRecognition, in report: AnnualReport) -> [Finding] {
    guard recognition.report == nil, let form = report.form, let year = report.year else {
      return []
    }
    return [
      Finding(
        check: "form.assumed", severity: .note,
        message: "表格中没有能判断表式的文字，按年度（\(year)年）认作\(form.name)。",
        advice: "请对照原件确认表式。", evidence: [report.header.title].compactMap(\.self))
    ]
  }
}
