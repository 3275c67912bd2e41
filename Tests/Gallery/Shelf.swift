import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing
import TestSupport

/// What a picture of the gallery shows.
struct Exhibit {
  let data: ChartData
  let isSynthetic: Bool
  /// The command that draws it from the reports at hand.
  let command: String

  /// The title with the mark of what is made up.
  func title(_ chart: ResolvedChart) -> String {
    data.title(of: chart) + (isSynthetic ? "（合成数据）" : "")
  }
}

/// The reports that the gallery draws: real ones, and made-up ones where there are too few.
struct Shelf {
  private let latest: [ReportContext]
  private let all: [ReportContext]

  init(datasets path: String) throws {
    let folder = DatasetFolder(path: path)
    let gazetteer = try folder.gazetteer()
    let populations = try folder.populations()
    let entries = try folder.manifest().entries
    all = try entries.map { entry in
      ReportContext(
        try folder.report(entry, gazetteer: gazetteer), population: populations[entry.division])
    }
    latest = Dictionary(grouping: all) { $0.report.division?.code ?? "" }.values.compactMap { own in
      own.max { ($0.report.year ?? 0) < ($1.report.year ?? 0) }
    }.filter { $0.report.division?.level == .county }.sorted {
      ($0.report.division?.code ?? "") < ($1.report.division?.code ?? "")
    }
  }

  /// What is shown of a specification.
  func exhibit(_ spec: ChartSpec) throws -> Exhibit {
    switch spec.data {
    case .trend: try trend(spec)
    case .funnel: try synthetic(spec, SyntheticReports.counties(60))
    case .distribution: try distribution(spec)
    default: try real(spec, latest, "")
    }
  }

  /// The county with the longest series where it is long enough, else made-up ones.
  private func trend(_ spec: ChartSpec) throws -> Exhibit {
    let histories = Dictionary(grouping: all) { $0.report.division?.code ?? "" }
    let longest = histories.values.max {
      ($0.count, $1[0].report.label) < ($1.count, $0[0].report.label)
    }
    if spec.name == "indicator-trend", let longest, longest.count > 3 {
      return try real(spec, longest, longest[0].report.division?.shortName ?? "")
    }
    let count = ["trend-multiples": 9, "two-years": 20, "year-on-year": 6][spec.name] ?? 4
    return try synthetic(spec, SyntheticReports.histories(count, years: 2018...2024))
  }

  private func distribution(_ spec: ChartSpec) throws -> Exhibit {
    let all = SyntheticReports.counties(120)
    return try exhibit(
      ChartData(
        spec.data, [all[3], all[17]],
        peers: spec.data.oneIndicator.map { own in all.map { ObservedReport($0, own) } } ?? []),
      isSynthetic: true, spec, "县名…")
  }

  private func real(_ spec: ChartSpec, _ subjects: [ReportContext], _ words: String) throws
    -> Exhibit
  {
    try exhibit(
      ChartData(spec.data, subjects, selection: spec.selection), isSynthetic: false, spec, words)
  }

  private func synthetic(_ spec: ChartSpec, _ subjects: [ReportContext]) throws -> Exhibit {
    try exhibit(
      ChartData(spec.data, subjects, selection: spec.selection), isSynthetic: true, spec, "县名…")
  }

  private func exhibit(
    _ data: ChartData?, isSynthetic: Bool, _ spec: ChartSpec, _ words: String
  ) throws -> Exhibit {
    guard let data else { throw ChartError.noData(chart: spec.name) }
    let arguments = ["stats chart", spec.name, words, "-o \(spec.name).png"]
    return Exhibit(
      data: data, isSynthetic: isSynthetic,
      command: arguments.filter { !$0.isEmpty }.joined(separator: " "))
  }
}

/// The page that shows all pictures.
struct GalleryPage {
  private(set) var text = """
    # Charts

    Every specification of `Charts/specs`, drawn by `make gallery` from the reports in `Datasets`. Where these
    are too few for what a chart is for, made-up reports stand in and the picture says so (合成数据).


    """

  mutating func add(_ spec: ChartSpec, _ exhibit: Exhibit) {
    text += """
      ## \(spec.name)

      \(spec.summary)。`\(exhibit.command)`

      ![\(spec.title)](\(spec.name).png)


      """
  }
}
