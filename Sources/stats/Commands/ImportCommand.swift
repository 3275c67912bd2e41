import ArgumentParser
import Disclosure
import Ingestion
import Publishing
import Storage

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把报告文件收进报告库：已有的跳过，变了的替换并留旧版。",
    usage: "stats import <文件或文件夹> … [--county <县>] [--year <年>]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("报告文件，或含报告的文件夹（连同下级）。", valueName: "文件或文件夹"))
  var paths: [String]

  @Option(help: ArgumentHelp("报告所属的县，文中看不出时写。", valueName: "县"))
  var county: String?

  @Option(help: ArgumentHelp("报告的年度，文中看不出时写。", valueName: "年"))
  var year: Int?

  @Flag(help: "已有的文件也重新读取（升级 stats 之后用）。")
  var again = false

  @Flag(help: "只读取和核对，不写入报告库。")
  var dryRun = false

  @Flag(help: "扫描件和图片用文字识别（需安装 tesseract）。")
  var ocr = false

  @Option(help: ArgumentHelp("text 或 jsonl（每份一行，写妥即输出）。", valueName: "格式"))
  var format: OutputFormat = .text

  func run() throws {
    guard [.text, .jsonl].contains(format) else {
      throw ToolError.usage("import 不能输出 \(format.rawValue)。可用：text、jsonl。")
    }
    let documents = DocumentPaths(paths, withPictures: ocr)
    try check(documents)
    let path = try StoreLocation.path(library.store)
    let store = dryRun ? nil : try ReportStore(writing: path)
    let tally = ImportTally(isListed: format == .jsonl)
    let run = ImportRun(
      reader: try reader(documentsOf: store), store: store, tell: tally.count)
    try run.run(documents.files)
    if format == .text { try Console.put(tally.summary(documents, store)) }
    if let store { try compareYears(store) }
    try tally.end()
  }

  /// Holds what came in against the years before, so that rankings need not.
  private func compareYears(_ store: ReportStore) throws {
    let progress = ImportProgress("与上年核对")
    defer { progress.clear() }
    try store.compareYears(tell: progress.show)
  }

  /// Refuses what cannot be meant: one county and year for several files, and no file at all.
  private func check(_ documents: DocumentPaths) throws {
    guard !documents.files.isEmpty else {
      throw ToolError.failed("\(paths.joined(separator: "、")) 中没有报告文件（txt、html、docx、pdf 等）。请核对路径。")
    }
    guard county == nil || year == nil || documents.files.count == 1 else {
      throw ToolError.usage(
        "同时写 --county 和 --year 只能导入一份文件，现有 \(documents.files.count) 份。请一份一份导入。")
    }
    guard year.map((1990...2100).contains) ?? true else {
      throw ToolError.usage("--year 应是年份，如 2023。")
    }
  }

  private func reader(documentsOf store: ReportStore?) throws -> ImportReader {
    let gazetteer = try DatasetFolder(path: try DatasetLocation.datasets(library.datasets))
      .gazetteer()
    let division = try county.map { try named($0, in: gazetteer) }
    let readsAll = again || county != nil || year != nil
    return ImportReader(
      gazetteer: gazetteer, options: ReadingOptions(allowsOCR: ocr), county: division, year: year,
      known: readsAll ? [] : try store?.documents() ?? [])
  }

  private func named(_ name: String, in gazetteer: Gazetteer) throws -> Division {
    switch gazetteer.match(name) {
    case .one(let division): return division
    case .several(let divisions), .none(let divisions):
      let list = divisions.map(\.fullDescription).joined(separator: "、")
      throw ToolError.usage(
        "--county “\(name)”指不明是哪个县。" + (list.isEmpty ? "可用 stats counties 查找。" : "是否指：\(list)？"))
    }
  }
}
