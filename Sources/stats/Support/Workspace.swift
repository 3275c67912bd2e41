import Analytics
import Disclosure
import Ingestion

/// The reports at hand and what is needed to read them, each read at most once.
struct Workspace {
  let folder: DatasetFolder
  let gazetteer: Gazetteer
  let manifest: ReportManifest
  private let populations: [String: Population]

  init(_ options: LibraryOptions) throws {
    folder = DatasetFolder(path: try DatasetLocation.datasets(options.datasets))
    gazetteer = try folder.gazetteer()
    manifest = try folder.manifest()
    populations = try folder.populations()
  }

  /// The division a word names; ambiguous, unknown and report-less names are errors that help on.
  func division(_ name: String) throws -> Division {
    switch gazetteer.match(name) {
    case .one(let division):
      guard manifest.entries.contains(where: { $0.division == division.code }) else {
        throw ToolError.failed("\(division.fullDescription)没有报告。现有报告：\(available)。")
      }
      return division
    case .several(let divisions):
      let list = divisions.map(\.fullDescription).joined(separator: "、")
      throw ToolError.usage("“\(name)”有 \(divisions.count) 个：\(list)。请写上级地名或用代码。")
    case .none(let nearest):
      let list = nearest.map(\.fullDescription).joined(separator: "、")
      throw ToolError.usage(
        "不认识“\(name)”。" + (list.isEmpty ? "可用 stats counties 查找。" : "是否指：\(list)？"))
    }
  }

  /// The manifest entry of a division in a year, or its latest.
  func entry(_ division: Division, year: YearChoice) throws -> ReportManifest.Entry {
    let own = manifest.entries.filter { $0.division == division.code }
    switch year {
    case .latest:
      guard let last = own.last else {
        throw ToolError.failed("\(division.name)没有报告。现有报告：\(available)。")
      }
      return last
    case .year(let number):
      guard let entry = own.first(where: { $0.year == number }) else {
        let years = own.map { String($0.year) }.joined(separator: "、")
        throw ToolError.failed("\(division.name)没有 \(number) 年的报告，现有 \(years) 年。请改用其中一年。")
      }
      return entry
    }
  }

  /// A report with its population and, where it is there, last year's report.
  func context(_ entry: ReportManifest.Entry) throws -> ReportContext {
    let before = manifest.entries.first {
      $0.division == entry.division && $0.year == entry.year - 1
    }
    return ReportContext(
      try folder.report(entry, gazetteer: gazetteer), population: populations[entry.division],
      previous: try before.map { try folder.report($0, gazetteer: gazetteer) })
  }

  /// The reports of the named counties in a year, in the order named.
  func contexts(_ names: [String], year: YearChoice) throws -> [ReportContext] {
    try names.map { try context(try entry(try division($0), year: year)) }
  }

  /// All reports of a county, oldest first.
  func history(_ name: String) throws -> [ReportContext] {
    let division = try division(name)
    return try manifest.entries.filter { $0.division == division.code }.map(context)
  }

  /// The latest report of each county.
  func latest() -> [ReportManifest.Entry] {
    Dictionary(grouping: manifest.entries, by: \.division).values.compactMap { own in
      own.max { $0.year < $1.year }
    }.sorted { $0.division < $1.division }
  }

  /// The reports that are there, for messages.
  var available: String {
    manifest.entries.map { entry in
      "\(gazetteer.division(code: entry.division)?.name ?? entry.division) \(entry.year)"
    }.joined(separator: "、")
  }
}
