import Analytics
import Disclosure

/// What stands at the end of a band of counts.
enum BandEnd {
  /// The texts by block; the empty block is the whole report.
  static func ends(of group: CountGroup, _ report: AnnualReport) -> [String: String] {
    switch group.id {
    case "outcomes": ["": outcomes(report)]
    case "disputes", "litigation":
      Dictionary(
        uniqueKeysWithValues: ReviewBlock.allCases.map { ($0.shortName, dispute($0, report)) }
          + [("", "0 件")])
    case "reconsideration": ["": dispute(.reconsideration, report)]
    case "grounds", "denials", "unanswered": grounds(group, report)
    case "flow":
      Dictionary(uniqueKeysWithValues: ["应办", "去向"].map { ($0, total(group, $0, report)) })
    case "requests": ["": ""]
    default: ["": total(group, "", report)]
    }
  }

  /// The sum of a block, when all its parts are there.
  private static func total(_ group: CountGroup, _ block: String, _ report: AnnualReport) -> String
  {
    var sum = 0
    for entry in group.entries where entry.block == block {
      guard case .value(let count) = entry.sum.outcome(in: report.cells), let number = count.integer
      else {
        return ""
      }
      sum += number
    }
    return "\(sum) 件"
  }

  private static func outcomes(_ report: AnnualReport) -> String {
    guard let closed = report.count(.totalProcessed) else { return "" }
    let forward = report.count(.carriedForward) ?? 0
    let received = (report.count(.newReceived) ?? 0) + (report.count(.carriedOver) ?? 0)
    return forward > 0 ? "\(received) 件：办结 \(closed)，结转 \(forward)" : "\(received) 件：办结 \(closed)"
  }

  private static func dispute(_ block: ReviewBlock, _ report: AnnualReport) -> String {
    guard let total = report.count(block, .total) else { return "" }
    guard total > 0, let pending = report.count(block, .pending) else { return "\(total) 件" }
    if pending == total { return "\(total) 件，尚未审结" }
    let corrected = report.count(block, .corrected) ?? 0
    return pending > 0
      ? "\(total) 件，审结 \(total - pending)"
      : corrected > 0 ? "\(total) 件，纠正 \(corrected)/\(total)" : "\(total) 件"
  }

  /// Whether everything that was decided was disclosed, in full or in part.
  private static func allDisclosed(_ report: AnnualReport) -> Bool {
    guard let closed = report.count(.totalProcessed), let full = report.count(.granted),
      let part = report.count(.partiallyGranted)
    else { return false }
    return closed > 0 && full + part == closed
  }

  private static func grounds(_ group: CountGroup, _ report: AnnualReport) -> [String: String] {
    var ends: [String: String] = [:]
    for entry in group.entries {
      if case .value(let count) = entry.sum.outcome(in: report.cells) {
        ends[entry.block] = "\(count) 件"
      }
    }
    ends[""] = allDisclosed(report) ? "无（均公开）" : "无"
    return ends
  }
}
