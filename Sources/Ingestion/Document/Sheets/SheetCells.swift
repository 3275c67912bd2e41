import Foundation

/// Reads the cells of one worksheet.
final class SheetCells: XMLHandler {
  private(set) var sheet: Sheet
  /// The cells that show an error of a formula, with what they show.
  private(set) var errors: [Sheet.Cell] = []
  private(set) var excess: String?
  private let texts: [String]
  private var row = 0
  private var column = 0
  private var kind = ""
  private var content: [UInt8] = []
  private var isContent = false

  private static let limits = (cells: 300_000, merged: 5_000)

  init(name: String, texts: [String]) {
    sheet = Sheet(name: name)
    self.texts = texts
  }

  func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c": startCell(attributes)
    case "v", "t": isContent = true
    case "mergeCell":
      if let range = attributes["ref"].flatMap(CellReference.range) { sheet.merged.append(range) }
    default: break
    }
    if sheet.cells.count > Self.limits.cells || sheet.merged.count > Self.limits.merged {
      excess = "有超过 \(Self.limits.cells) 个单元格或 \(Self.limits.merged) 处合并"
    }
    return excess == nil
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isContent = false
    case "c": endCell()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isContent { content += bytes } }

  private func startCell(_ attributes: XMLAttributes) {
    if let place = attributes["r"].flatMap(CellReference.init) {
      (row, column) = (place.row, place.column)
    } else {
      column += 1
    }
    kind = attributes["t"] ?? "n"
    content.removeAll(keepingCapacity: true)
  }

  private func endCell() {
    let raw = String(decoding: content, as: UTF8.self)
    guard !raw.isEmpty, row > 0, column > 0 else { return }
    let text = shown(raw).trimmed
    if kind == "e" { errors.append(Sheet.Cell(row: row, column: column, text: raw)) }
    guard !text.isEmpty else { return }
    sheet.cells.append(Sheet.Cell(row: row, column: column, text: text))
  }

  /// What the cell shows; an error shows words, lest its digits ("#DIV/0!") be taken for a number.
  private func shown(_ raw: String) -> String {
    switch kind {
    case "s": Int(raw).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "n": Self.number(raw)
    case "e": "公式错误"
    default: raw
    }
  }

  /// A stored number with the fifteen digits that Excel shows: 33633789.629999999 is 33633789.63.
  private static func number(_ raw: String) -> String {
    guard let value = Double(raw), value.isFinite else { return raw }
    if abs(value) < 1e15, value == value.rounded() { return String(Int(value)) }
    let shown = String(format: "%.15g", value)
    guard shown.contains("e") else { return shown }
    let places = max(0, min(18, 14 - Int(log10(abs(value)).rounded(.down))))
    var plain = String(format: "%.\(places)f", value)
    while plain.hasSuffix("0") { plain.removeLast() }
    return plain
  }
}

/// A cell by its letters and number, "AB12".
struct CellReference {
  let row: Int
  let column: Int

  /// The place of a reference, or `nil` beyond the last cell that a sheet can have.
  init?(_ text: some StringProtocol) {
    var (row, column) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row, column)
  }

  /// The rectangle that "A1:C3" names, or `nil`.
  static func range(_ text: String) -> Sheet.Range? {
    let corners = text.split(separator: ":").compactMap { CellReference($0) }
    guard corners.count == 2, corners[0].row <= corners[1].row,
      corners[0].column <= corners[1].column
    else { return nil }
    return Sheet.Range(
      rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
  }
}
