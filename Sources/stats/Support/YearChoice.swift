import ArgumentParser

/// A year of the command line: a number, or the latest that each county has.
enum YearChoice: ExpressibleByArgument, Equatable {
  case latest
  case year(Int)

  init?(argument: String) {
    if argument == "latest" || argument == "最新" {
      self = .latest
    } else if let year = Int(argument), (1990...2100).contains(year) {
      self = .year(year)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { argument }

  /// The choice as a command line has it.
  var argument: String {
    switch self {
    case .latest: "latest"
    case .year(let year): String(year)
    }
  }
}
