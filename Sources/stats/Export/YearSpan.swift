import ArgumentParser

/// The years of an export: all, the latest of each county, or single years and spans.
enum YearSpan: ExpressibleByArgument, Equatable {
  case all
  case latest
  case years([Int])

  init?(argument: String) {
    switch argument {
    case "all", "全部": self = .all
    case "latest", "最新": self = .latest
    default:
      var years: Set<Int> = []
      for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
        guard let span = Self.span(part) else { return nil }
        years.formUnion(span)
      }
      self = .years(years.sorted())
    }
  }

  /// "2020" or "2019-2022".
  private static func span(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first <= last, first >= 1990, last <= 2100
    else { return nil }
    return first...last
  }

  var defaultValueDescription: String { "all" }
}
