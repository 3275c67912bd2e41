import Analytics
import Disclosure

/// Whose report a number is from, without the report.
struct ReportTitle: Sendable {
  /// The division as charts call it, or `nil` when the report names none that is known.
  var division: Division?
  let year: Int?
  /// The name of the file.
  let file: String

  init(_ report: AnnualReport) {
    division = report.division
    year = report.year
    file = report.source.file
  }

  /// What the county is called where there is room: "泽州县".
  var name: String { division?.name ?? file }

  /// What it is called among others: "泽州".
  var shortName: String { division?.shortName ?? file }

  /// What the report is called: "泽州县 2020".
  var label: String {
    [name, year.map(String.init)].compactMap(\.self).joined(separator: " ")
  }

  /// The fields of words that tell a report apart.
  var words: [String: String] {
    ["report": label, "county": name, "year": year.map(String.init) ?? ""]
  }
}

extension ReportContext {
  var title: ReportTitle { ReportTitle(report) }
}
