public import Analytics
public import Disclosure
import Graphics

/// A county against its peers as text for a terminal: value, quartiles, place, funnel, coverage.
public struct PeerText {
  private let subject: String
  private let group: PeerGroup
  private let comparisons: [PeerComparison]
  private let findings: [Finding]
  private let width: Int

  /// - Parameters:
  ///   - subject: The county and its year, "泽州县 2020".
  ///   - group: The counties it is held against.
  ///   - comparisons: One for each indicator.
  ///   - findings: What stands out among the peers.
  ///   - width: The columns of the terminal.
  public init(
    _ subject: String, in group: PeerGroup, _ comparisons: [PeerComparison], findings: [Finding],
    width: Int
  ) {
    self.subject = subject
    self.group = group
    self.comparisons = comparisons
    self.findings = findings
    self.width = max(40, width)
  }

  /// The text, lines ended by line feeds.
  public var text: String {
    let head = "\(subject)　在\(group.name)同级中的位置（\(group.divisions.count) 个县、市、区）"
    let told = comparisons.filter { $0.observation.state == .value && $0.usable > 1 }
    let found = findings.flatMap { wrapped($0.message, hanging: "! ") }
    return ([head, ""] + told.flatMap(lines) + alone + found + [""] + coverage)
      .joined(separator: "\n") + "\n"
  }

  /// The values that no other county can be held against, and what the county itself lacks.
  private var alone: [String] {
    let values = comparisons.filter { $0.observation.state == .value && $0.usable <= 1 }.map {
      "\($0.indicator.name) \(ShownObservation($0.observation.withoutInterval, $0.indicator).full)"
    }
    let none = comparisons.filter { $0.observation.state != .value }.map(\.indicator.name)
    return [("没有其他县可比", values), ("本县没有数", none)].filter { !$0.1.isEmpty }.flatMap {
      wrapped("\($0.0)：\($0.1.joined(separator: "、"))。", hanging: "")
    }
  }

  /// The value on one line, what it is held against below it.
  private func lines(_ comparison: PeerComparison) -> [String] {
    let shown = ShownObservation(comparison.observation, comparison.indicator).full
    return [TerminalWidth.padded(comparison.indicator.name, to: 26) + shown]
      + wrapped(comparison.words, hanging: "    ")
  }

  /// Who is in and who is not, told once for the indicator that most of the group lacks.
  private var coverage: [String] {
    guard let widest = comparisons.max(by: { $0.usable < $1.usable }) else { return [] }
    let head = "覆盖：\(widest.indicator.name) \(widest.usable)/\(widest.size) 个县可用；其余："
    return wrapped(head, hanging: "")
      + widest.excluded.words(naming: 6).flatMap {
        wrapped($0, hanging: "  ")
      }
  }

  private func wrapped(_ text: String, hanging: String) -> [String] {
    let indent = String(repeating: " ", count: hanging.count)
    return LineBreaker { Double(TerminalWidth.of($0)) }
      .lines(text, within: Double(width - hanging.count)).enumerated()
      .map { ($0.offset == 0 ? hanging : indent) + $0.element }
  }
}
