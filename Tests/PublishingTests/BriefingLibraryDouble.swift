import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing
import Rendering
import TestSupport

/// The five reports of the checkout as the data of briefings; a cell can be changed between two runs.
final class BriefingLibraryDouble: BriefingLibrary {
  private var reports = Checkout.reports
  private let charts = ChartFolder(path: Checkout.root + "/Charts")
  private let renderer = Renderer(theme: .screen)
  private let codes = [
    "泽州": "140525", "新绛": "140825", "盐湖": "140802", "西吉": "640422", "汝阳": "410326",
  ]

  /// Which of the five counties have reports.
  var counties = ["泽州", "新绛"]

  var chartNames: [String] { charts.names() }
  var theme: Theme { .screen }
  var measurer: any TextMeasurer { renderer }

  func chart(_ name: String) throws -> ChartSpec { try charts.spec(name) }

  func report(_ county: String, year: Int?) throws -> ReportContext? {
    try reports(of: county).last { year == nil || $0.report.year == year }
  }

  func reports(of county: String) throws -> [ReportContext] {
    guard let code = codes[county] else { throw BriefingRefusal("不认识县名“\(county)”，是否指：泽州县") }
    return reports.filter { $0.key.hasPrefix(code) }.sorted { $0.key < $1.key }
      .map { ReportContext($0.value) }
  }

  func allReports() throws -> [ReportContext] { try codes.keys.sorted().flatMap(reports) }

  func picture(of scene: Scene) throws -> BriefingPicture {
    BriefingPicture(png: try renderer.png(scene, dpi: 72), svg: try renderer.svg(scene))
  }

  /// Changes a cell of a report, as a corrected report would.
  func set(_ report: String, _ key: String, _ value: Int) {
    reports[report]?.set(key, value)
  }
}
