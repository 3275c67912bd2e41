import Analytics
import Disclosure
import Ingestion
import Publishing
import Storage

/// The reports at hand and what is needed to read them; nothing is read before it is asked for.
struct Workspace {
  let folder: DatasetFolder
  let gazetteer: Gazetteer
  /// What was imported, or `nil` when there is nothing.
  let store: ReportStore?
  let manifest: ReportManifest
  let populations: [String: Population]
  /// The decisions of people about single cells.
  let corrections: CorrectionSet
  private let files = DatasetFiles()

  init(_ options: LibraryOptions) throws {
    folder = DatasetFolder(path: try DatasetLocation.datasets(options.datasets))
    gazetteer = try folder.gazetteer()
    manifest = try folder.manifest()
    populations = try folder.populations()
    corrections = try folder.corrections(and: options.corrections, gazetteer: gazetteer)
    store = try StoreLocation.open(options.store)
  }

  /// All reports, by division and year; those of towns and offices too where they are wanted.
  func entries(withAllOrgans: Bool = false) throws -> [ReportEntry] {
    ReportEntry.merged(
      try store?.entries() ?? [], manifest.entries, withAllOrgans: withAllOrgans)
  }

  /// The reports of a division, oldest first.
  func entries(of division: Division) throws -> [ReportEntry] {
    try entries(of: division.code)
  }

  /// The reports of the division with a code, oldest first.
  func entries(of code: String) throws -> [ReportEntry] {
    ReportEntry.merged(
      try store?.entries(of: code) ?? [], manifest.entries.filter { $0.division == code })
  }

  /// The division a word names; ambiguous, unknown and report-less names are errors that help on.
  func division(_ name: String) throws -> Division {
    switch gazetteer.match(name) {
    case .one(let division):
      guard try !entries(of: division).isEmpty else {
        throw ToolError.failed("\(division.fullDescription)没有报告。现有报告：\(try available())。")
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

  /// The report of a division in a year, or its latest.
  func entry(_ division: Division, year: YearChoice) throws -> ReportEntry {
    let own = try entries(of: division)
    switch year {
    case .latest:
      guard let last = own.last, let first = own.first(where: { $0.year == last.year }) else {
        throw ToolError.failed("\(division.name)没有报告。现有报告：\(try available())。")
      }
      return first
    case .year(let number):
      guard let entry = own.first(where: { $0.year == number }) else {
        let years = own.map { String($0.year) }.joined(separator: "、")
        throw ToolError.failed("\(division.name)没有 \(number) 年的报告，现有 \(years) 年。请改用其中一年。")
      }
      return entry
    }
  }

  /// The report of an entry, complete, with the decisions about it.
  func report(_ entry: ReportEntry) throws -> AnnualReport {
    switch entry.origin {
    case .dataset(let own):
      let all = try files.reports(own) { try folder.reports(own, gazetteer: gazetteer) }
      return try corrections.applied(
        to: try folder.report(own, among: all, gazetteer: gazetteer))
    case .store(let stored):
      guard let store else { preconditionFailure("an entry of a store that is not open") }
      return try corrections.applied(to: try store.report(stored))
    }
  }

  /// The reports of some entries, complete, with the decisions about them, in their order.
  func reports(_ entries: [ReportEntry]) throws -> [AnnualReport] {
    let stored = entries.compactMap(\.stored)
    var imported = (try store?.reports(stored) ?? []).makeIterator()
    readAhead(entries)
    return try entries.map { entry in
      guard entry.stored != nil, let report = imported.next() else { return try report(entry) }
      return try corrections.applied(to: report)
    }
  }

  /// A report with its population and, where it is there, last year's report.
  ///
  /// Says on standard error when an imported report is used instead of one of the datasets.
  func context(_ entry: ReportEntry) throws -> ReportContext {
    let report = try report(entry)
    if let instead = entry.instead {
      Console.talk("提示：\(report.label) 用的是导入的 \(entry.file)，不是自带的 \(instead)（内容不同）。")
    }
    return ReportContext(
      report, population: populations[entry.division], previous: try reportBefore(entry))
  }

  /// The reports of the named counties in a year, in the order named.
  func contexts(_ names: [String], year: YearChoice) throws -> [ReportContext] {
    let entries = try names.map { try entry(try division($0), year: year) }
    readAhead(entries)
    return try entries.map(context)
  }

  /// Reads the files of those reports that lie in the datasets at once.
  func readAhead(_ entries: [ReportEntry]) {
    let files = entries.compactMap { entry -> ReportManifest.Entry? in
      if case .dataset(let own) = entry.origin { own } else { nil }
    }
    self.files.readAhead(files) { [folder, gazetteer] in
      try? folder.reports($0, gazetteer: gazetteer)
    }
  }

  /// All reports of a county, oldest first.
  func reports(_ name: String) throws -> [ReportContext] {
    try entries(of: try division(name)).map(context)
  }

  /// The report of the same division a year earlier, or `nil`.
  func reportBefore(_ entry: ReportEntry) throws -> AnnualReport? {
    try entries(of: entry.division).first { $0.year == entry.year - 1 }.map(report)
  }

  /// The versions of a report that was imported.
  ///
  /// - Throws: `ToolError` for a report of the datasets, which has no versions.
  func history(_ entry: ReportEntry) throws -> ReportHistory {
    guard let store, case .store(let stored) = entry.origin else {
      throw ToolError.failed(
        "\(entry.file) 是自带的报告，没有版本记录。用 stats import 导入后才有。")
    }
    return ReportHistory(
      try store.versions(of: stored.key).map { version in
        ReportHistory.Version(
          number: version.version, importedAt: version.importedAt,
          report: try store.report(version))
      })
  }

  /// The reports that are there, for messages; of many the first.
  private func available() throws -> String {
    let entries = try entries()
    let names = entries.prefix(12).map { entry in
      "\(gazetteer.division(code: entry.division)?.name ?? entry.division) \(entry.year)"
    }
    let more = entries.count > names.count ? " 等 \(entries.count) 份，全部见 stats list" : ""
    return names.joined(separator: "、") + more
  }
}
