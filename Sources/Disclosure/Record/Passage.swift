/// A paragraph of the narrative, with the place of each of the pieces it was joined from.
public struct Passage: Equatable, Sendable {
  /// The printed pieces in order; a page break can cut a sentence into several.
  public let pieces: [Quote]
  /// The section it stands in, or `nil` before the first heading.
  public let section: SectionNumber?

  public init(pieces: [Quote], section: SectionNumber?) {
    self.pieces = pieces
    self.section = section
  }

  /// The joined text.
  public var text: String { pieces.map(\.text).joined() }
}

/// The six sections of the form.
public enum SectionNumber: Int, CaseIterable, Sendable, Comparable {
  case overview = 1
  case disclosure
  case requests
  case reviews
  case problems
  case otherMatters

  /// The Chinese numeral in the heading: 一 … 六.
  public var numeral: String { ["一", "二", "三", "四", "五", "六"][rawValue - 1] }

  /// The official heading without its numeral.
  public var title: String {
    switch self {
    case .overview: "总体情况"
    case .disclosure: "主动公开政府信息情况"
    case .requests: "收到和处理政府信息公开申请情况"
    case .reviews: "政府信息公开行政复议、行政诉讼情况"
    case .problems: "存在的主要问题及改进情况"
    case .otherMatters: "其他需要报告的事项"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What is there of one section.
public struct Section: Equatable, Sendable {
  public let number: SectionNumber
  public let state: State
  /// The heading as printed, or `nil` when it is not there.
  public let heading: Quote?

  public init(_ number: SectionNumber, _ state: State, heading: Quote?) {
    self.number = number
    self.state = state
    self.heading = heading
  }

  /// How complete a section is.
  public enum State: String, Sendable {
    case present
    /// The heading stands there with nothing under it.
    case headingOnly
    /// The content is there, its heading is not.
    case headingMissing
    /// The table under the heading breaks off.
    case truncated
    case missing
  }
}
