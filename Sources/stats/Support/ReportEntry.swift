import Ingestion
import Storage

/// A report that can be read, wherever it lies.
struct ReportEntry {
  /// The code of its division.
  let division: String
  let year: Int
  /// The name of its file.
  let file: String
  let sha256: String
  let origin: Origin
  /// The file among the datasets that has the same county and year with another content, or `nil`.
  var instead: String?

  /// Where a report lies.
  enum Origin {
    case dataset(ReportManifest.Entry)
    case store(StoredReport)
  }

  init(_ entry: ReportManifest.Entry) {
    division = entry.division
    year = entry.year
    file = entry.file
    sha256 = entry.sha256
    origin = .dataset(entry)
  }

  init(_ stored: StoredReport) {
    division = stored.key.division
    year = stored.key.year
    file = stored.file
    sha256 = stored.sha256
    origin = .store(stored)
  }

  /// What the store has of it, or `nil` for one of the datasets.
  var stored: StoredReport? { if case .store(let stored) = origin { stored } else { nil } }

  /// The file as lists show it: what was imported is marked.
  var shownFile: String {
    switch origin {
    case .dataset: file
    case .store(let stored): "导入：" + file + (stored.key.body.isEmpty ? "" : "（\(stored.key.body)）")
    }
  }

  /// One entry for each report of a division: imported ones go before those of the datasets.
  ///
  /// What the user imported is the user's decision; the report of a town or an office stands in for the
  /// division only in a year that has no other, unless all are wanted.
  static func merged(
    _ stored: [StoredReport], _ dataset: [ReportManifest.Entry], withAllOrgans: Bool = false
  ) -> [ReportEntry] {
    var byKey: [Place: [ReportEntry]] = [:]
    for entry in dataset { byKey[Place(entry.division, entry.year)] = [ReportEntry(entry)] }
    for report in stored where report.key.body.isEmpty {
      var entry = ReportEntry(report)
      let place = Place(entry.division, entry.year)
      entry.instead = byKey[place]?.first.flatMap { $0.sha256 == entry.sha256 ? nil : $0.file }
      byKey[place] = [entry]
    }
    let settled = withAllOrgans ? [] : Set(byKey.keys)
    for report in stored where !report.key.body.isEmpty {
      let place = Place(report.key.division, report.key.year)
      if !settled.contains(place) { byKey[place, default: []].append(ReportEntry(report)) }
    }
    return byKey.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private struct Place: Hashable, Comparable {
    let division: String
    let year: Int

    init(_ division: String, _ year: Int) {
      self.division = division
      self.year = year
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.division, left.year) < (right.division, right.year)
    }
  }
}
