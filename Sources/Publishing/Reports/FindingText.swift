import Disclosure
import Graphics

/// A finding as lines of text: severity, place, message; below them what to do.
enum FindingText {
  static func lines(_ finding: Finding, file: String?, width: Int) -> [String] {
    let places = FootnoteText.places(finding)
    let place = [file, places.isEmpty ? nil : places].compactMap(\.self).joined(separator: " ")
    let head = "[\(finding.severity.name)] "
    let breaker = LineBreaker { Double(TerminalWidth.of($0)) }
    let body = (place.isEmpty ? "" : "\(place)　") + finding.message
    let indent = TerminalWidth.of("  " + head)
    let wrapped = breaker.lines(body, within: Double(width - indent))
    let message = wrapped.enumerated().map { index, line in
      (index == 0 ? "  " + head : String(repeating: " ", count: indent)) + line
    }
    let advice = breaker.lines(
      "→ \(finding.advice)（\(finding.check)）", within: Double(width - indent))
    return message + advice.map { String(repeating: " ", count: indent) + $0 }
  }
}
