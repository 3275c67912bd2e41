import Disclosure

/// What could be corrected in reports, as entries for a file of corrections, all undecided.
///
/// The tool proposes; a person looks the number up, fills in what is blank and answers for it.
enum CorrectionDraft {
  /// What stands before the entries.
  static let head = """
    # 更正建议，尚未决定：请逐条对照原件核实，填写 decided、who、when、source，删去不需要的条目；
    # 然后放入 Datasets/corrections，或用 --corrections 指明。格式见该文件夹的 README.md。


    """

  /// The entries about one report as YAML text.
  static func entries(_ report: AnnualReport, _ findings: [Finding]) -> [String] {
    proposals(report, findings).map { entry($0, in: report) }
  }

  /// A cell with why it is in doubt and what it could be.
  private struct Proposal {
    let cell: CellKey
    var reasons: [String]
    var candidates: [String]
  }

  private static func proposals(_ report: AnnualReport, _ findings: [Finding]) -> [Proposal] {
    var proposals: [Proposal] = []
    func add(_ cell: CellKey, _ reason: String, _ candidate: String?) {
      guard report[cell].correction == nil else { return }
      let index =
        proposals.firstIndex { $0.cell == cell }
        ?? {
          proposals.append(Proposal(cell: cell, reasons: [], candidates: []))
          return proposals.count - 1
        }()
      if !proposals[index].reasons.contains(reason) { proposals[index].reasons.append(reason) }
      guard let candidate, !proposals[index].candidates.contains(candidate) else { return }
      proposals[index].candidates.append(candidate)
    }
    for finding in findings {
      guard let proposal = finding.proposal else { continue }
      add(proposal.cell, proposal.reason, candidate(proposal, in: report))
    }
    for contradiction in report.contradictions where contradiction.onlyChange == nil {
      let ways = contradiction.repairs.count
      for (index, repair) in contradiction.repairs.prefix(mostRepairs).enumerated() {
        let reason = ways == 1 ? "勾稽不成立，须同时改动" : "勾稽不成立，改法之\(index + 1)（共 \(ways) 种，只取其一）"
        for change in repair { add(change.cell, reason, change.value.map { "\($0)" }) }
      }
    }
    for key in CellKey.all {
      guard case .illegible(let candidates) = report[key].state else { continue }
      for candidate in candidates.prefix(8) { add(key, "原文无法唯一辨认", "\(candidate)") }
    }
    return proposals
  }

  private static let mostRepairs = 6

  /// The proposed number in its unit; an amount in the unit that is printed nowhere else.
  private static func candidate(_ proposal: Finding.Proposal, in report: AnnualReport) -> String {
    "\(proposal.value)" + (proposal.cell.table == .disclosure ? " \(proposal.unit)" : "")
  }

  private static func entry(_ proposal: Proposal, in report: AnnualReport) -> String {
    let place = report[proposal.cell].place.map { "，\(report.source.file) \($0)" } ?? ""
    let candidates = proposal.candidates.joined(separator: " 或 ")
    let reason = proposal.reasons.joined(separator: "；")
    let isOfGovernment = report.header.level != .office && report.header.level != .town
    let document = isOfGovernment ? "" : "  document: \(quoted(report.source.file))\n"
    return """
      # \(report.label)　\(proposal.cell.title)\(place)
      - county: "\(report.division?.code ?? "")"
        year: \(report.year.map(String.init) ?? "")
      \(document)  cell: \(proposal.cell)
        printed: \(quoted(report[proposal.cell].raw ?? ""))
        decided: # \(candidates.isEmpty ? "无建议" : "建议 \(candidates)")
        reason: \(quoted(reason))
        who:
        when:
        source:

      """
  }

  /// A text as a double-quoted YAML scalar.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
