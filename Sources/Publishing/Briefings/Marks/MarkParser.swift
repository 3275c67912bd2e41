import Disclosure

extension Mark {
  /// Reads what stands between the braces of a mark.
  ///
  /// - Throws: `Refusal` for an unknown kind or option, with the nearest known.
  public init(_ text: String) throws(Refusal) {
    let plain = Self.halfWidth(text)
    let parts = plain.split(separator: "|", omittingEmptySubsequences: false)
    let words = parts[0].split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { throw Refusal("标记是空的") }
    guard let kind = Kind.allCases.first(where: { $0.rawValue == first || $0.english == first })
    else {
      throw Refusal("没有“\(first)”这种标记\(Self.hint(first, Self.kindNames))")
    }
    self.kind = kind
    self.words = Array(words.dropFirst())
    self.text = text.trimmingSpace
    options = try Self.options(parts.dropFirst().map(String.init), of: kind)
  }

  /// Why a mark is not understood, in Chinese.
  public struct Refusal: Error, Equatable, Sendable {
    public let message: String

    init(_ message: String) { self.message = message }
  }

  private static let kindNames = Kind.allCases.flatMap { [$0.rawValue, $0.english] }

  /// "，是否指“图”": the nearest of the names.
  static func hint(_ typed: String, _ names: [String]) -> String {
    let letters = Array(typed)
    let nearest = names.map { (editDistance(letters, Array($0)), $0) }.min { $0 < $1 }
    return nearest.map { "，是否指“\($0.1)”" } ?? ""
  }

  private static func options(
    _ parts: [String], of kind: Kind
  ) throws(Refusal) -> [Option: String] {
    var options: [Option: String] = [:]
    for part in parts where !part.trimmingSpace.isEmpty {
      guard let equals = part.firstIndex(of: "=") else {
        throw Refusal("选项“\(part.trimmingSpace)”应写成 名=值，如 宽=15cm")
      }
      let name = String(part[..<equals]).trimmingSpace
      let known = Option.allCases.filter(kind.options.contains)
      guard let option = known.first(where: { $0.rawValue == name || $0.english == name }) else {
        throw Refusal(
          "“\(kind.rawValue)”没有选项“\(name)”\(hint(name, known.flatMap { [$0.rawValue, $0.english] }))"
        )
      }
      options[option] = String(part[part.index(after: equals)...]).trimmingSpace
    }
    return options
  }

  /// The signs of a Chinese keyboard that stand for those of the language.
  private static func halfWidth(_ text: String) -> String {
    String(text.map { ["｜": "|", "＝": "=", "　": " ", "\u{A0}": " ", "：": ":"][$0] ?? $0 })
  }

  /// The mark with the county or year of a loop put in.
  func bound(_ variable: Kind, to value: String) -> String {
    if kind == variable { return value }
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.split(separator: ".", omittingEmptySubsequences: false).map { part in
        part == variable.rawValue || part == variable.english ? Substring(value) : part
      }.joined(separator: ".")
    }
    // The kind itself is no variable.
    return "{{" + ([text.prefixWord] + pieces.dropFirst()).joined(separator: " ") + "}}"
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmingSpace: String {
    // Most texts have none: no sign below 33, and beyond ASCII only letters, at both ends.
    if let first = utf8.first, let last = utf8.last, 33..<128 ~= first, 33..<128 ~= last {
      return self
    }
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return start < end ? String(self[start..<end]) : ""
  }

  /// What stands before the first space.
  fileprivate var prefixWord: String {
    split(separator: " ", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }
}
