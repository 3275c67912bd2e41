public import Analytics
import Disclosure
import Statistics

/// A comparison as tidy CSV: one row for each indicator and report, all indicators.
public enum ComparisonCSV {
  /// The text with a header line; numbers plain, states as in JSON.
  public static func text(_ comparison: Comparison) -> String {
    var lines = [
      "code,county,year,form,indicator,name,state,value,numerator,denominator,low,high,unit,marks,file,cells"
    ]
    for row in comparison.indicators {
      for (subject, observation) in zip(comparison.subjects, row.observations) {
        lines.append(line(row.indicator, observation, subject.report))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(
    _ indicator: Indicator, _ observation: Observation, _ report: AnnualReport
  ) -> String {
    let fields: [String] = [
      report.division?.code ?? "", report.division?.name ?? "", report.year.map(String.init) ?? "",
      report.form?.id ?? "", indicator.id, indicator.name, observation.state.rawValue,
      observation.exact?.description ?? observation.value.map { plain($0) } ?? "",
      observation.numerator?.description ?? "", observation.denominator?.description ?? "",
      observation.interval.map { plain($0.bounds.lower) } ?? "",
      observation.interval.map { plain($0.bounds.upper) } ?? "", indicator.unit,
      observation.marks.map(\.rawValue).sorted().joined(separator: " "), report.source.file,
      observation.sources.map(\.description).joined(separator: " "),
    ]
    return fields.map(CSVField.quoted).joined(separator: ",")
  }

  private static func plain(_ value: Double) -> String {
    let rounded = (value * 1e9).rounded() / 1e9
    return rounded == rounded.rounded() && rounded.magnitude < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}

/// A field of CSV by RFC 4180.
enum CSVField {
  static func quoted(_ text: String) -> String {
    let special: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D]
    guard text.utf8.contains(where: special.contains) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
