import Analytics
import Disclosure

extension ReportTitle {
  /// The fields of words that tell a report apart.
  var words: [String: String] {
    ["report": label, "county": name, "year": year.map(String.init) ?? ""]
  }
}

extension ReportContext {
  var title: ReportTitle { report.title }
}
