import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing
import Rendering

/// The reports and charts at hand, as briefings ask for them; nothing is read twice.
final class WorkspaceLibrary: BriefingLibrary {
  private let workspace: Workspace
  private let charts: ChartFolder
  private let renderer: Renderer
  private let dpi: Double
  private var contexts: [String: ReportContext] = [:]
  /// The marks of a county stand together; a briefing of the whole country must not hold all reports.
  private static let mostContexts = 64
  private var known: [String: [ReportEntry]] = [:]
  private var specs: [String: ChartSpec] = [:]
  private var fingerprints: [String: String] = [:]
  let chartNames: [String]
  let theme: Theme

  init(_ options: LibraryOptions, drawing: DrawingOptions) throws {
    workspace = try Workspace(options)
    charts = ChartFolder(path: try DatasetLocation.charts())
    chartNames = charts.names()
    theme = try drawing.chosenTheme()
    renderer = Renderer(theme: theme, allowsFallback: drawing.fontFallback)
    dpi = try drawing.checkedDPI()
  }

  var measurer: any TextMeasurer { renderer }

  func chart(_ name: String) throws -> ChartSpec {
    if let spec = specs[name] { return spec }
    let spec = try charts.spec(name)
    specs[name] = spec
    return spec
  }

  func fingerprint(ofChart name: String) throws -> String {
    if let known = fingerprints[name] { return known }
    let fingerprint = try charts.fingerprints([name])[name] ?? ""
    fingerprints[name] = fingerprint
    return fingerprint
  }

  func report(_ county: String, year: Int?) throws -> ReportContext? {
    let own = try entries(of: county)
    return try own.last { year == nil || $0.year == year }.map(context)
  }

  func reports(of county: String) throws -> [ReportContext] {
    try entries(of: county).map(context)
  }

  /// By their names; those whose name others have, too, by their codes.
  private(set) lazy var counties: [String] = {
    let entries = (try? workspace.entries()) ?? []
    let codes = Set(entries.map(\.division)).filter { !$0.hasSuffix("00") }.sorted()
    return codes.map { code in
      guard let division = workspace.gazetteer.division(code: code),
        workspace.gazetteer.match(division.name) == .one(division)
      else { return code }
      return division.name
    }
  }()

  func observed(_ indicator: Indicator, year: Int?) throws -> [ObservedReport] {
    try workspace.observed(indicator, year.map { .year($0) } ?? .latest)
  }

  func picture(of scene: Scene) throws -> BriefingPicture {
    BriefingPicture(png: try renderer.png(scene, dpi: dpi), svg: try renderer.svg(scene))
  }

  private func entries(of county: String) throws -> [ReportEntry] {
    if let entries = known[county] { return entries }
    let entries = try found(county)
    known[county] = entries
    return entries
  }

  private func found(_ county: String) throws -> [ReportEntry] {
    switch workspace.gazetteer.match(county) {
    case .one(let division): return try workspace.entries(of: division)
    case .several(let divisions):
      let list = divisions.map(\.fullDescription).joined(separator: "、")
      throw BriefingRefusal("“\(county)”有 \(divisions.count) 个：\(list)。请写上级地名或用代码")
    case .none(let nearest):
      let list = nearest.map(\.fullDescription).joined(separator: "、")
      throw BriefingRefusal("不认识县名“\(county)”" + (list.isEmpty ? "" : "，是否指：\(list)"))
    }
  }

  private func context(_ entry: ReportEntry) throws -> ReportContext {
    let key = "\(entry.division)-\(entry.year)-\(entry.sha256)"
    if let known = contexts[key] { return known }
    let context = try workspace.context(entry)
    if contexts.count >= Self.mostContexts { contexts = [:] }
    contexts[key] = context
    return context
  }
}
