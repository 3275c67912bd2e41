public import Analytics
import Disclosure
import Fingerprint
import FoundationEssentials
public import Graphics

/// What a figure was made from: it travels inside the file, so that `stats verify` can draw it again
/// and tell which number has changed.
public struct FigureImprint: Codable, Equatable, Sendable {
  private static let schema = "stats-figure/1"

  private let schema: String
  /// The version of the tool that drew it.
  public let tool: String
  /// The command line that draws it, without output and folders.
  public let arguments: [String]
  /// The fingerprints of the specifications by name.
  public let specs: [String: String]
  /// The fingerprint of the numbers.
  public let data: String
  /// Every number drawn, in order.
  public let numbers: [Number]

  /// A number as it is said, and where it stands.
  public struct Number: Codable, Equatable, Sendable {
    /// County, year and category: "泽州县 2020 · 全部公开".
    public let at: String
    /// The number, or the word for why there is none.
    public let shown: String

    public init(at place: String, is word: String) {
      at = place
      shown = word
    }

    private enum CodingKeys: String, CodingKey {
      case at
      case shown = "is"
    }
  }

  public init(arguments: [String], specs: [String: String], numbers: [Number]) {
    schema = Self.schema
    tool = StatsVersion.number
    self.arguments = arguments
    self.specs = specs
    self.numbers = numbers
    data = SHA256.hex(of: numbers.map { "\($0.at)\t\($0.shown)\n" }.joined())
  }

  /// The imprint in a line of JSON, or `nil` when it is none of ours.
  public init?(json: String) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)),
      read.schema == Self.schema
    else { return nil }
    self = read
  }

  /// One line of JSON.
  public func json() throws -> String {
    String(try JSONText.of(self, pretty: false).dropLast())
  }

  /// What is different now, a sentence each; empty when every number is the same.
  public func changes(to now: FigureImprint) -> [String] {
    let current = Dictionary(now.numbers.map { ($0.at, $0.shown) }) { first, _ in first }
    let known = Set(numbers.map(\.at))
    let changed = numbers.compactMap { number -> String? in
      guard let value = current[number.at] else { return "\(number.at)：图中 \(number.shown)，现在没有" }
      return value == number.shown ? nil : "\(number.at)：图中 \(number.shown)，现为 \(value)"
    }
    let added = now.numbers.filter { !known.contains($0.at) }.map { "\($0.at)：图中没有，现为 \($0.shown)" }
    return changed + added
  }
}

extension FigureImprint.Number {
  /// The numbers of a chart's rows.
  public static func all(in frame: Frame) -> [Self] {
    frame.rows.filter { $0.words["part"] == nil }.map { row in
      let county =
        row.words["report"]
        ?? [row.words["county"], row.words["year"]].compactMap(\.self)
        .joined(separator: " ")
      let rest = ["block", "category"].compactMap { row.words[$0] }.filter { !$0.isEmpty }
      return Self(at: ([county] + rest).joined(separator: " · "), is: row.datum.said)
    }
  }

  /// The numbers of a comparison.
  public static func all(in comparison: Comparison) -> [Self] {
    comparison.indicators.flatMap { row in
      zip(comparison.subjects, row.observations).map { subject, observation in
        Self(
          at: "\(subject.report.label) · \(row.indicator.name)",
          is: ShownObservation(observation, row.indicator).full)
      }
    }
  }
}

extension Datum {
  /// The number with all its digits and its interval, or the word for its absence.
  fileprivate var said: String {
    guard let value else { return absence }
    let interval = [low, high].compactMap(\.self).map(Self.plain).joined(separator: "–")
    return Self.plain(value) + (interval.isEmpty ? "" : " [\(interval)]") + (isSuspect ? " #" : "")
  }

  private static func plain(_ value: Double) -> String {
    let rounded = (value * 1e9).rounded() / 1e9
    return rounded == rounded.rounded() && rounded.magnitude < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
