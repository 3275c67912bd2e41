/// Folding of characters that print the same thing: full and half width, brackets, dashes, quotes.
///
/// Labels and numbers are compared in folded form; what is shown to people is always the original.
enum Normalization {
  /// What a character folds to: nothing for white space and markup, one scalar, or several.
  enum Folded: Equatable {
    case space
    case ignored
    case one(UInt32)
    case several([UInt32])
  }

  /// What a scalar folds to; one look into a table for nearly all of them.
  static func fold(_ scalar: UInt32) -> Folded {
    guard scalar < 0x10000 else { return .one(scalar) }
    let entry = table[Int(scalar)]
    switch entry {
    case Code.space: return .space
    case Code.ignored: return .ignored
    case Code.several: return rule(scalar)
    default: return .one(entry)
    }
  }

  /// Entries of the table that are no scalars.
  private enum Code {
    static let space: UInt32 = 0x11_0000
    static let ignored: UInt32 = 0x11_0001
    static let several: UInt32 = 0x11_0002
  }

  private static let table: [UInt32] = (0..<0x10000).map { scalar in
    switch rule(UInt32(scalar)) {
    case .space: Code.space
    case .ignored: Code.ignored
    case .several: Code.several
    case .one(let folded): folded
    }
  }

  private static func rule(_ scalar: UInt32) -> Folded {
    if scalar < 0x80 { return foldASCII(scalar) }
    if let common = punctuation[scalar] { return .one(common) }
    switch scalar {
    case 0x4E00...0x9FFF: return .one(scalar)
    case 0xFF01...0xFF5E: return foldASCII(scalar - 0xFEE0)
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x85: return .space
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD, 0xE000...0xF8FF:
      return .ignored
    case 0x2F00...0x2FD5, 0x2E80...0x2EF3: return .one(radicals[scalar] ?? scalar)
    case 0x2460...0x2468: return .one(0x31 + scalar - 0x2460)
    case 0x2474...0x247C: return parenthesized(0x31 + scalar - 0x2474)
    case 0x2488...0x2490: return .several([0x31 + scalar - 0x2488, 0x2E])
    case 0x3220...0x3229: return parenthesized(numerals[Int(scalar - 0x3220)])
    default: return .one(scalar)
    }
  }

  /// The folded scalars of a text without its spaces; for labels, done once.
  static func folded(_ text: String) -> [UInt32] {
    var glyphs: [UInt32] = []
    glyphs.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      switch fold(scalar.value) {
      case .space, .ignored: break
      case .one(let value): glyphs.append(value)
      case .several(let values): glyphs += values
      }
    }
    return glyphs
  }

  static let numerals: [UInt32] = "一二三四五六七八九十".unicodeScalars.map(\.value)

  private static func foldASCII(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0x09...0x0D, 0x20: .space
    case 0x00...0x1F, 0x23, 0x2A, 0x60, 0x7F: .ignored
    case 0x5B, 0x7B: .one(0x28)
    case 0x5D, 0x7D: .one(0x29)
    case 0x27: .one(0x22)
    default: .one(scalar)
    }
  }

  private static func parenthesized(_ inner: UInt32) -> Folded { .several([0x28, inner, 0x29]) }

  /// Punctuation by what it means; "、" counts as the full stop of a number ("1、", "一、").
  private static let punctuation: [UInt32: UInt32] = {
    let groups: [(String, Character)] = [
      ("（〔［【﹙｛〈", "("), ("）〕］】﹚｝〉", ")"), ("，﹐", ","), ("、．﹒·", "."), ("：﹕", ":"),
      ("；﹔", ";"), ("“”„‟″‘’‚′「」『』〝〞＂＇", "\""), ("—–―‐‑‒−－﹣ー─", "-"), ("＋﹢", "+"),
      ("％﹪", "%"), ("／∕", "/"), ("～〜", "~"), ("！﹗", "!"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (variants, plain) in groups {
      for scalar in variants.unicodeScalars {
        table[scalar.value] = plain.unicodeScalars.first?.value
      }
    }
    return table
  }()

  /// Radicals that PDF extraction puts in place of the characters they look like.
  private static let radicals: [UInt32: UInt32] = {
    let pairs: [(Character, Character)] = [
      ("⼀", "一"), ("⼆", "二"), ("⼈", "人"), ("⼋", "八"), ("⼗", "十"), ("⼤", "大"), ("⼩", "小"),
      ("⼯", "工"), ("⼝", "口"), ("⼟", "土"), ("⼠", "士"), ("⼥", "女"), ("⼦", "子"), ("⼭", "山"),
      ("⼼", "心"), ("⼿", "手"), ("⽀", "支"), ("⽂", "文"), ("⽅", "方"), ("⽇", "日"), ("⽉", "月"),
      ("⽊", "木"), ("⽌", "止"), ("⽐", "比"), ("⽓", "气"), ("⽔", "水"), ("⽕", "火"), ("⽗", "父"),
      ("⽚", "片"), ("⽣", "生"), ("⽤", "用"), ("⽥", "田"), ("⽩", "白"), ("⽬", "目"), ("⽯", "石"),
      ("⽰", "示"), ("⽴", "立"), ("⽹", "网"), ("⽼", "老"), ("⽽", "而"), ("⾃", "自"), ("⾄", "至"),
      ("⾊", "色"), ("⾏", "行"), ("⾐", "衣"), ("⾔", "言"), ("⾛", "走"), ("⾜", "足"), ("⾝", "身"),
      ("⾞", "车"), ("⾥", "里"), ("⾦", "金"), ("⾨", "门"), ("⾮", "非"), ("⾯", "面"), ("⾳", "音"),
      ("⻅", "见"), ("⻆", "角"), ("⻋", "车"), ("⻓", "长"), ("⻔", "门"), ("⻚", "页"), ("⻛", "风"),
      ("⻢", "马"), ("⻩", "黄"), ("⺠", "民"), ("⼒", "力"), ("⼊", "入"), ("⼏", "几"), ("⼴", "广"),
      ("⾼", "高"), ("⾃", "自"), ("⼰", "己"), ("⼲", "干"), ("⼘", "卜"), ("⼜", "又"), ("⽆", "无"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (radical, character) in pairs {
      guard let from = radical.unicodeScalars.first, let to = character.unicodeScalars.first else {
        continue
      }
      table[from.value] = to.value
    }
    return table
  }()
}
