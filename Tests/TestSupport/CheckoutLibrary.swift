public import Analytics
import Disclosure
public import Graphics
import Ingestion
public import Publishing
import Rendering

/// The five reports of the checkout as the data of briefings; a cell can be changed between two runs.
public final class CheckoutLibrary: BriefingLibrary {
  private var reports = Checkout.reports
  private var contexts: [String: [ReportContext]] = [:]
  private let charts = ChartFolder(path: Checkout.root + "/Charts")
  private let renderer = Renderer(theme: .screen)
  private let dpi: Double
  private let codes = [
    "泽州": "140525", "新绛": "140825", "盐湖": "140802", "西吉": "640422", "汝阳": "410326",
  ]

  /// The reports, by "code-year", that are as if they were not there.
  public var hidden: Set<String> = [] {
    didSet { contexts = [:] }
  }

  /// Which of the five counties have reports; the others are as if they were not there.
  public var counties: [String]

  /// The reports of some counties, with pictures of so many dots per inch.
  public init(counties: [String] = ["泽州", "新绛"], dpi: Double = 72) {
    (self.counties, self.dpi) = (counties, dpi)
  }

  public var chartNames: [String] { charts.names() }
  public var theme: Theme { .screen }
  public var measurer: any TextMeasurer { renderer }

  public func chart(_ name: String) throws -> ChartSpec { try charts.spec(name) }

  public func fingerprint(ofChart name: String) throws -> String {
    try charts.fingerprints([name])[name] ?? ""
  }

  public func report(_ county: String, year: Int?) throws -> ReportContext? {
    try reports(of: county).last { year == nil || $0.report.year == year }
  }

  public func reports(of county: String) throws -> [ReportContext] {
    guard let code = codes[county] else { throw BriefingRefusal("不认识县名“\(county)”，是否指：泽州县") }
    if let known = contexts[county] { return known }
    let own = reports.filter { $0.key.hasPrefix(code) && !hidden.contains($0.key) }.sorted {
      $0.key < $1.key
    }
    .map { ReportContext($0.value) }
    contexts[county] = own
    return own
  }

  public func observed(_ indicator: Indicator, year: Int?) throws -> [ObservedReport] {
    try codes.keys.sorted().compactMap { try report($0, year: year) }.map {
      ObservedReport($0, indicator)
    }
  }

  public func picture(of scene: Scene) throws -> BriefingPicture {
    BriefingPicture(png: try renderer.png(scene, dpi: dpi), svg: try renderer.svg(scene))
  }

  /// Changes a cell of a report, as a corrected report would.
  public func set(_ report: String, _ key: String, _ value: Int) {
    reports[report]?.set(key, value)
    contexts = [:]
  }
}
