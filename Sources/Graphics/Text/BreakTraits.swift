/// What a character does to the ends of lines beside it; looked up once for each character.
struct BreakTraits: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// 避头: must not begin a line.
  static let noLineStart = BreakTraits(rawValue: 1)
  /// 避尾: must not end a line.
  static let noLineEnd = BreakTraits(rawValue: 2)
  /// Joins what stands beside it.
  static let joiner = BreakTraits(rawValue: 4)
  static let space = BreakTraits(rawValue: 8)
  /// Part of a number or a Latin word.
  static let run = BreakTraits(rawValue: 16)
  /// A digit that is part of a run.
  static let digit = BreakTraits(rawValue: 32)
  /// Units stay with the number before them.
  static let unit = BreakTraits(rawValue: 64)
  /// "第37行": the number stays with what is before it.
  static let prefix = BreakTraits(rawValue: 128)
  static let percent = BreakTraits(rawValue: 256)

  /// The traits of a character; one of several scalars is none of those that are listed.
  init(of character: Character) {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.dropFirst().isEmpty else {
      self = []
      return
    }
    self = Self.known[scalar.value] ?? []
  }

  /// Whether a line may break between this character and the next.
  func mayBreak(before next: BreakTraits) -> Bool {
    if next.contains(.noLineStart) || contains(.noLineEnd) { return false }
    if !isDisjoint(with: .joiner) || !next.isDisjoint(with: .joiner) { return false }
    if contains(.space) { return !next.contains(.space) }
    if next.contains(.space) { return false }
    if contains(.run), next.contains(.run) { return false }
    if !isDisjoint(with: [.digit, .percent]), next.contains(.unit) { return false }
    return !(next.contains(.digit) && contains(.prefix))
  }

  private static let known: [UInt32: BreakTraits] = {
    var known: [UInt32: BreakTraits] = [:]
    func add(_ trait: BreakTraits, _ characters: String) {
      for scalar in characters.unicodeScalars { known[scalar.value, default: []].insert(trait) }
    }
    add(.noLineStart, "，。、；：！？）》」』】〕”’%％‰…—·～,.;:!?)]}*#≈")
    add(.noLineEnd, "（《「『【〔“‘([{")
    add(.joiner, "\u{2060}\u{A0}\u{202F}")
    add(.space, " ")
    for ascii: UInt8 in 0..<128 where !" (),;".utf8.contains(ascii) {
      add(.run, String(UnicodeScalar(ascii)))
    }
    add(.digit, "0123456789")
    add(.percent, "%")
    add(.unit, "件项条个万亿元年月日行页号人次起倍格天处级期份%")
    add(.prefix, "第共约≥≈±")
    return known
  }()
}
