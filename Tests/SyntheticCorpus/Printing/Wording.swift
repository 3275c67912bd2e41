import Disclosure

/// How one report writes what the form leaves open: brackets, numbering, digits, units.
struct Wording {
  let usesHalfWidthBrackets: Bool
  let hasSpaceAfterBracket: Bool
  let numberEnding: String
  let saysSocialOrganisation: Bool
  let groupsThousands: Bool
  let usesFullWidthDigits: Bool
  let printsUnits: Bool
  let writesPlus: Bool
  let splitsShortHeaders: Bool
  let procurementUnit: ProcurementUnit
  let amountHeader: String
  let reviewsAre: ReviewShape
  let titleShape: Int
  let heading5: String

  /// How the procurement amount tells its unit.
  enum ProcurementUnit: CaseIterable {
    case yuan, wan, wanWithSpace, wanOnly, header, none
  }

  /// How table 四 is laid out.
  enum ReviewShape: CaseIterable {
    /// One row of fifteen numbers.
    case wide
    /// Three blocks, one below the other.
    case stacked
    /// One row for each block, named at its left.
    case rows
  }

  /// Choices at random; plain ones write numbers as digits and no more.
  init(isPlain: Bool, _ dice: inout Dice) {
    usesHalfWidthBrackets = dice.chance(30)
    hasSpaceAfterBracket = usesHalfWidthBrackets && dice.chance(40)
    numberEnding = dice.one(of: [".", ".", ".", ". ", "、", "．"])
    saysSocialOrganisation = dice.chance(8)
    groupsThousands = dice.chance(3) && !isPlain
    usesFullWidthDigits = dice.chance(2) && !isPlain
    printsUnits = dice.chance(4) && !isPlain
    writesPlus = dice.chance(35)
    splitsShortHeaders = dice.chance(25)
    procurementUnit = dice.one(of: ProcurementUnit.allCases)
    amountHeader = dice.one(of: ["本年收费金额（单位：万元）", "本年收费金额(单位:万元)", "本年收费金额（单位:万元）"])
    reviewsAre = dice.one(of: [ReviewShape](repeating: .wide, count: 12) + [.stacked, .rows])
    titleShape = dice.number(in: 0...4)
    heading5 = dice.one(of: ["存在的主要问题及改进情况", "存在的主要问题及改进情况", "存在的主要问题和改进措施", "工作不足及改进情况"])
  }

  /// A label with the report's own brackets.
  func brackets(_ text: String) -> String {
    guard usesHalfWidthBrackets else { return text }
    let end = hasSpaceAfterBracket && text.hasPrefix("（") ? ") " : ")"
    let folded = text.map { $0 == "（" ? "(" : $0 == "）" ? ")" : String($0) }.joined()
    return end == ")"
      ? folded : folded.prefix { $0 != ")" } + end + folded.drop { $0 != ")" }.dropFirst()
  }

  /// A numbered label of table 三 with the report's own numbering.
  func numbered(_ row: FormRow) -> String {
    guard let first = row.number.first, first.isASCII else { return brackets(row.fullLabel) }
    return String(first) + numberEnding + row.label
  }

  /// A count with the report's own digits.
  func count(_ number: ExactNumber, unit: String?, isSigned: Bool) -> String {
    var text = number.description
    if groupsThousands, number.scale == 0, !isSigned { text = Self.grouped(text) }
    if isSigned, writesPlus, number > 0 { text = "+" + text }
    if usesFullWidthDigits {
      text = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            ("0"..."9").contains(scalar)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    }
    return printsUnits && unit != nil ? text + (unit ?? "") : text
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
