/// Whose report a number is from, without the report.
public struct ReportTitle: Sendable {
  /// The division as it is called, or `nil` when the report names none that is known.
  public var division: Division?
  public let year: Int?
  /// The name of the file.
  public let file: String

  init(_ report: AnnualReport) {
    division = report.division
    year = report.year
    file = report.source.file
  }

  /// What the county is called where there is room: "泽州县".
  public var name: String { division?.name ?? file }

  /// What it is called among others: "泽州".
  public var shortName: String { division?.shortName ?? file }

  /// What the report is called in a sentence: "泽州县 2020".
  public var label: String {
    [name, year.map(String.init)].compactMap(\.self).joined(separator: " ")
  }
}

extension AnnualReport {
  /// Whose report it is.
  public var title: ReportTitle { ReportTitle(self) }

  /// What the report is called in a sentence: "泽州县 2020".
  public var label: String { title.label }
}
