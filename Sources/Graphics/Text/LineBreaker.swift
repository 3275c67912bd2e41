/// Breaks Chinese text into lines: 避头尾, numbers never torn, a number never parted from its unit.
///
/// It knows no font: the width of a piece is asked of the caller, so that the same rules serve
/// figures, sheets and the terminal.
public struct LineBreaker {
  private let width: (String) -> Double

  /// A breaker that measures with the given function; widths of joined pieces should add up.
  public init(width: @escaping (String) -> Double) { self.width = width }

  /// The lines of a text, none wider than the limit unless a single unbreakable piece is.
  ///
  /// A line feed always breaks. Spaces at breaks are dropped.
  public func lines(_ text: String, within limit: Double) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      let line = String(paragraph)
      guard width(line) > limit else { return [line.trimmedEnd] }
      return fill(joined(Self.pieces(line), within: limit), within: limit)
    }
  }

  /// The pieces with short parentheses whole, where they fit a line: "（一格一件）" is not torn.
  private func joined(_ pieces: [String], within limit: Double) -> [String] {
    var result: [String] = []
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      var group = piece
      var used = 0
      if piece.hasPrefix("（"), let end = rest.firstIndex(where: { $0.contains("）") }),
        !piece.contains("）")
      {
        let whole = piece + rest[...end].joined()
        if whole.count <= Self.shortParenthesis, width(whole.trimmedEnd) <= limit {
          group = whole
          used = end - rest.startIndex + 1
        }
      }
      rest = rest.dropFirst(used)
      result.append(group)
    }
    return result
  }

  /// The characters up to which a parenthesis stands in one line, what must stand behind it included.
  private static let shortParenthesis = 8

  private func fill(_ pieces: [String], within limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in pieces {
      let space = width(piece)
      if !line.isEmpty, used + width(piece.trimmedEnd) > limit {
        lines.append(line.trimmedEnd)
        line = ""
        used = 0
        if piece.allSatisfy({ $0 == " " }) { continue }
      }
      line += piece
      used += space
    }
    lines.append(line.trimmedEnd)
    return lines
  }

  /// The pieces between which a line may break.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var previous: (character: Character, traits: BreakTraits)?
    var beforeLast: Character?
    for character in text {
      let traits = BreakTraits(of: character)
      if let last = previous, last.traits.mayBreak(before: traits),
        !isGlued(beforeLast, last.traits, traits)
      {
        pieces.append(current)
        current = ""
      }
      current.append(character)
      beforeLast = previous?.character
      previous = (character, traits)
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// "12 件": the space between a number and its unit holds them together.
  private static func isGlued(
    _ first: Character?, _ space: BreakTraits, _ second: BreakTraits
  ) -> Bool {
    space.contains(.space) && second.contains(.unit) && first?.isNumber == true
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
