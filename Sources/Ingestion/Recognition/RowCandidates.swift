import Disclosure

/// How a row with too few or too many values came about; each gives its own possible readings.
enum RowDamage: Int, CaseIterable, Comparable {
  /// Values stand below their headers and above one another: what is left out is blank.
  case openColumns
  /// Empty cells stand between the values: what is empty is blank.
  case emptyCells
  /// Values stand together without a gap: "21710000218".
  case gluedDigits
  /// One column is gone, its value with it.
  case lostColumn
  /// Empty cells left no trace: the values stand in order, anywhere.
  case vanishedBlanks
  /// Something that is no value, a page number, stands among the values.
  case strayNumber

  /// Whether every value stands where it is printed.
  var isAsPrinted: Bool { self == .openColumns || self == .emptyCells }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The reason in words, for the note at each restored cell.
  var explanation: String {
    switch self {
    case .openColumns: "按列的位置读取"
    case .emptyCells: "按空格位置读取"
    case .gluedDigits: "数字连写，按勾稽关系切分"
    case .lostColumn: "该行少一列数，按勾稽关系还原"
    case .vanishedBlanks: "空白单元格未留痕迹，按勾稽关系定位"
    case .strayNumber: "该行多出一个数（可能是页码），按勾稽关系取舍"
    }
  }
}

/// One possible reading of a row.
struct RowCandidate: Hashable {
  /// The values of the row's columns; `nil` is blank.
  let values: [Int?]
  /// The position among the printed things behind each value, where one is known.
  let sources: [Int?]

  static func == (left: Self, right: Self) -> Bool { left.values == right.values }
  func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// All readings of a row under one kind of damage that satisfy the row's own sums.
enum RowCandidates {
  /// - Returns: The distinct readings; empty when this damage cannot explain the row.
  static func candidates(for reading: RowReading, damage: RowDamage) -> [RowCandidate] {
    let sums = RowSums(reading.formRow)
    let width = reading.formRow.cells.count
    let all: [RowCandidate] =
      switch damage {
      case .openColumns: columns(of: reading)
      case .emptyCells: windows(of: reading.slots, width: width)
      case .gluedDigits: splits(of: reading.printed, width: width, sums: sums)
      case .lostColumn:
        sums.groups == [width] ? insertions(into: reading.printed, width: width) : []
      case .vanishedBlanks:
        reading.columns == nil ? placements(of: reading.printed, width: width) : []
      case .strayNumber: omissions(from: reading.printed, width: width)
      }
    var seen: Set<RowCandidate> = []
    return all.filter {
      (damage == .openColumns || sums.hold(for: $0.values)) && seen.insert($0).inserted
    }
  }

  /// The one reading that positions give.
  private static func columns(of reading: RowReading) -> [RowCandidate] {
    guard let slots = reading.columns else { return [] }
    var order = 0
    var values: [Int?] = []
    var sources: [Int?] = []
    for slot in slots {
      guard let value = value(slot) else { return [] }
      values.append(value)
      sources.append(slot.content == .empty ? nil : order)
      if slot.content != .empty { order += 1 }
    }
    return [RowCandidate(values: values, sources: sources)]
  }

  /// Consecutive slots, empty ones included, that hold everything printed.
  private static func windows(of slots: [Slot], width: Int) -> [RowCandidate] {
    guard slots.count >= width else { return [] }
    let printed = slots.indices.filter { slots[$0].content != .empty }
    guard let first = printed.first, let last = printed.last, last - first < width else {
      return []
    }
    let starts = max(0, last - width + 1)...min(first, slots.count - width)
    return starts.compactMap { start in
      var order = 0
      var values: [Int?] = []
      var sources: [Int?] = []
      for slot in slots[start..<(start + width)] {
        if slot.content == .empty {
          values.append(nil)
          sources.append(nil)
        } else {
          guard let value = value(slot) else { return nil }
          values.append(value)
          sources.append(order)
          order += 1
        }
      }
      return RowCandidate(values: values, sources: sources)
    }
  }

  /// Every way to cut the printed digits into as many numbers as there are columns.
  private static func splits(of slots: [Slot], width: Int, sums: RowSums) -> [RowCandidate] {
    let runs = slots.map { $0.number?.digits ?? "" }
    guard runs.count < width, runs.allSatisfy({ isPlain($0) }),
      slots.dropFirst().allSatisfy({ $0.separation <= .space }),
      runs.reduce(0, { $0 + $1.utf8.count }) >= width
    else { return [] }
    return DigitSplits.readings(of: runs, width: width, sums: sums)
  }

  /// One value more, anywhere, as the row's sum demands it.
  private static func insertions(into slots: [Slot], width: Int) -> [RowCandidate] {
    guard slots.count == width - 1 else { return [] }
    let known = slots.compactMap(\.number).compactMap { Int($0.digits) }
    guard known.count == slots.count else { return [] }
    return (0..<width).compactMap { position in
      let lost: Int
      if position == width - 1 {
        lost = known.reduce(0, +)
      } else {
        lost = (known.last ?? 0) - known.dropLast().reduce(0, +)
      }
      guard lost >= 0 else { return nil }
      var values: [Int?] = known
      values.insert(lost, at: position)
      return RowCandidate(values: values, sources: values.map { _ in nil })
    }
  }

  /// Blanks anywhere among the values in order.
  private static func placements(of slots: [Slot], width: Int) -> [RowCandidate] {
    guard slots.count < width else { return [] }
    var results: [RowCandidate] = []
    func place(_ slot: Int, _ values: [Int?], _ sources: [Int?]) {
      if values.count == width {
        if slot == slots.count { results.append(RowCandidate(values: values, sources: sources)) }
        return
      }
      if slots.count - slot < width - values.count {
        place(slot, values + [nil], sources + [nil])
      }
      if slot < slots.count, let value = value(slots[slot]) {
        place(slot + 1, values + [value], sources + [slot])
      }
    }
    place(0, [], [])
    return results
  }

  /// All ways to leave out what is too much.
  private static func omissions(from slots: [Slot], width: Int) -> [RowCandidate] {
    guard slots.count == width + 1 else { return [] }
    return slots.indices.compactMap { omitted in
      let kept = slots.indices.filter { $0 != omitted }
      let values = kept.compactMap { value(slots[$0]) }
      guard values.count == width else { return nil }
      return RowCandidate(values: values, sources: kept)
    }
  }

  /// The number in a slot, `.some(nil)` for an empty mark, `nil` when it is no count.
  private static func value(_ slot: Slot) -> Int?? {
    switch slot.content {
    case .mark, .empty: .some(nil)
    case .number(let number): Int(number.digits).map { .some($0) } ?? nil
    }
  }

  private static func isPlain(_ digits: String) -> Bool {
    !digits.isEmpty
      && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
