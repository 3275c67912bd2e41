import Analytics
import Disclosure
import Ingestion
import Publishing
import Storage

/// `stats compare 县 --group 市|省|all`.
struct GroupRun {
  let command: CompareCommand
  let reach: PeerGroup.Reach

  func run() throws {
    guard command.counties.count == 1 else {
      throw ToolError.usage("--group 只用于一个县，现有 \(command.counties.count) 个。")
    }
    let format = try OutputFormat.chosen(
      command.format, path: command.output, usual: .text, allowed: [.text, .json])
    let workspace = try Workspace(command.library)
    let subject = try workspace.contexts(command.counties, year: command.year)[0]
    guard let division = subject.report.division else {
      throw ToolError.failed("这份报告没有可识别的县，不知道同级各县是哪些。")
    }
    let group = PeerGroup(of: division, reach: reach, in: workspace.gazetteer)
    let peers = try peers(of: subject, in: group, workspace)
    let without = group.without(Set(peers.map(\.code)))
    let comparisons = Indicator.headline.concurrentMap { indicator in
      PeerComparison(
        indicator, of: Candidate(subject, indicator),
        among: PeerValues.candidates(indicator, of: peers), without: without,
        size: group.divisions.count)
    }
    let findings = PeerOutliers.indicators.concurrentMap { indicator in
      PeerOutliers.findings(indicator, about: subject, among: peers)
    }.flatMap(\.self)
    switch format {
    case .json:
      try Output.write(
        try JSONText.of(
          PeerRecord(subject.report.label, in: group, comparisons, findings: findings)),
        to: command.output)
    default:
      try Output.write(
        PeerText(
          subject.report.label, in: group, comparisons, findings: findings,
          width: command.output == nil ? Console.width : 80
        ).text, to: command.output)
    }
  }
}

extension GroupRun {
  /// The values of the reports of the same year in the group, the county's own among them.
  private func peers(
    of subject: ReportContext, in group: PeerGroup, _ workspace: Workspace
  ) throws -> [PeerValues] {
    var peers: [PeerValues] = []
    try workspace.forEachContext(
      subject.report.year.map { .year($0) } ?? .latest, withPrevious: false
    ) { context in
      let code = context.report.division?.code
      return code.map(group.codes.contains) == true ? PeerValues(context) : nil
    } _: {
      if let values = $0 { peers.append(values) }
    }
    return peers
  }
}

/// `stats compare 县 … --sum 指标`.
struct SumRun {
  let command: CompareCommand

  func run(_ id: String) throws {
    let indicator = try IndicatorChoice.named(id)
    if let refusal = indicator.totalRefusal { throw ToolError.usage(refusal) }
    let subjects = try command.subjects(orLatest: true)
    guard subjects.count > 1 else { throw ToolError.usage("合计需要两个县以上。") }
    let selection = FairSelection(
      indicator, subjects.map { Candidate($0, indicator) }, year: command.year.number, for: .sum)
    let total = Total(selection)
    let format = try OutputFormat.chosen(
      command.format, path: command.output, usual: .text, allowed: [.text, .json])
    switch format {
    case .json: try Output.write(try JSONText.of(TotalRecord(total)), to: command.output)
    default: try Output.write(total.sentence.text + "\n", to: command.output)
    }
    if !total.isComplete { throw Ending.partly }
  }
}
