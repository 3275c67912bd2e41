import Disclosure

extension PrintedReport {
  /// Damages a tenth to two fifths of the labels as optical recognition does.
  mutating func damageLabels(_ dice: inout Dice) {
    let share = Double(dice.number(in: 10...40))
    editGrids { grid in
      for row in grid.rows.indices {
        for index in grid.rows[row].cells.indices
        where grid.rows[row].cells[index].key == nil && dice.chance(share) {
          let text = grid.rows[row].cells[index].text
          grid.rows[row].cells[index].text = Self.damaged(text, &dice)
        }
      }
    }
  }

  /// One damage in a short label, two in a long one; labels of two characters are only split.
  private static func damaged(_ label: String, _ dice: inout Dice) -> String {
    var characters = Array(label)
    for _ in 0..<(label.count > 9 ? 2 : 1) {
      let place = dice.number(in: 0...characters.count - 1)
      guard characters.count > 3 else {
        characters.insert(" ", at: max(1, place))
        continue
      }
      switch dice.number(in: 0...3) {
      case 0 where characters[place].isLetter: characters.remove(at: place)
      case 1 where characters[place].isLetter: characters.insert(characters[place], at: place)
      case 2: characters.insert(" ", at: max(1, place))
      default: confuse(&characters)
      }
    }
    return String(characters)
  }

  private static func confuse(_ characters: inout [Character]) {
    guard let place = characters.firstIndex(where: { confusions[$0] != nil }),
      let other = confusions[characters[place]]
    else { return }
    characters[place] = other
  }

  /// Characters that recognition mistakes for each other.
  private static let confusions: [Character: Character] = [
    "申": "中", "人": "入", "已": "己", "未": "末", "属": "厲", "项": "顶", "第": "笫", "政": "玫", "类": "炎",
    "科": "料", "复": "夏", "结": "绪", "开": "幵", "制": "刳", "法": "洁", "重": "里",
  ]

  /// Makes the prose tell other numbers of requests than table 三.
  mutating func contradict(_ dice: inout Dice) {
    let new = figures[.newReceived, .total]
    guard new > 0 else { return }
    let other = new + dice.number(in: 1...9) + figures[.carriedOver, .total]
    replaceInProse("申请\(new)件", by: "申请\(other)件")
    proseDefects.insert("prose.requests")
  }

  /// Leaves last year's period in the preface.
  mutating func mistakePeriod() {
    replaceInProse("\(figures.year)年1月1日至", by: "\(figures.year - 1)年1月1日至")
  }

  private mutating func replaceInProse(_ old: String, by new: String) {
    for index in parts.indices {
      guard case .paragraph(let text) = parts[index], let range = text.firstRange(of: old) else {
        continue
      }
      parts[index] = .paragraph(text.replacingCharacters(range, by: new))
    }
  }
}

extension String {
  /// The place where a string stands first.
  func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<(index(start, offsetBy: part.count))
      }
      start = index(after: start)
    }
    return nil
  }

  /// The string with a piece of it replaced.
  func replacingCharacters(_ range: Range<String.Index>, by new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
