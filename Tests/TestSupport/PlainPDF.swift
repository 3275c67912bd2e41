/// A PDF written by hand: Latin text at points and straight lines, for tests of the reader.
///
/// Coordinates are in points from the upper left corner, as they are read back.
public struct PlainPDF: Sendable {
  /// The drawing operators of each page.
  private var pages: [String] = []
  private let size: (width: Double, height: Double)
  /// The pictures, each one object.
  private var pictures: [String] = []
  /// How far viewers turn each page, a multiple of 90; what is drawn is turned back.
  private let rotation: Int
  /// Whether viewers are told to turn the pages.
  private let isDeclared: Bool
  /// Entries added to the trailer.
  private let trailer: String

  public init(
    width: Double = 300, height: Double = 400, rotation: Int = 0, isDeclared: Bool = true,
    trailer: String = ""
  ) {
    size = (width, height)
    self.rotation = rotation
    self.isDeclared = isDeclared
    self.trailer = trailer
  }

  /// Begins a page.
  public mutating func addPage() { pages.append("") }

  /// Prints text with its baseline beginning at a point.
  public mutating func text(_ text: String, x: Double, y: Double, size: Double = 10) {
    pages[pages.count - 1] +=
      "BT /F \(size) Tf 1 0 0 1 \(x) \(self.size.height - y) Tm (\(text)) Tj ET\n"
  }

  /// Shows grey pixels over the whole page, row by row from the top, 255 white.
  public mutating func picture(_ rows: [[UInt8]]) {
    let data = rows.joined().map { "\($0 < 16 ? "0" : "")" + String($0, radix: 16) }.joined() + ">"
    pictures.append(
      "<</Type/XObject/Subtype/Image/Width \(rows[0].count)/Height \(rows.count)"
        + "/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/ASCIIHexDecode/Length \(data.utf8.count)"
        + ">>stream\n\(data)\nendstream")
    pages[pages.count - 1] +=
      "q \(size.width) 0 0 \(size.height) 0 0 cm /P\(pictures.count - 1) Do Q\n"
  }

  /// Draws a line half a point wide.
  public mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    pages[pages.count - 1] +=
      "0.5 w \(x1) \(size.height - y1) m \(x2) \(size.height - y2) l S\n"
  }

  /// Draws all lines of a table and prints a text at the left of each cell, row by row.
  public mutating func table(_ rows: [[String]], columns: [Double], top: Double, step: Double) {
    guard let left = columns.first, let right = columns.last else { return }
    let bottom = top + step * Double(rows.count)
    for index in 0...rows.count {
      line(left, top + step * Double(index), right, top + step * Double(index))
    }
    for column in columns { line(column, top, column, bottom) }
    for (index, row) in rows.enumerated() {
      for (column, text) in zip(columns, row) where !text.isEmpty {
        self.text(text, x: column + 4, y: top + step * (Double(index) + 0.7))
      }
    }
  }

  /// The drawing of a page, turned.
  private func content(_ page: String) -> String {
    let (width, height) = size
    switch rotation {
    case 90: return "0 1 -1 0 \(height) 0 cm\n" + page
    case 180: return "-1 0 0 -1 \(width) \(height) cm\n" + page
    case 270: return "0 -1 1 0 0 \(width) cm\n" + page
    default: return page
    }
  }

  /// The file.
  public var bytes: [UInt8] {
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    func add(_ object: String) {
      offsets.append(file.utf8.count)
      file += "\(offsets.count) 0 obj\n\(object)\nendobj\n"
    }
    let isAcross = rotation % 180 != 0
    let box = isAcross ? "\(size.height) \(size.width)" : "\(size.width) \(size.height)"
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    add("<</Type/Catalog/Pages 2 0 R>>")
    add("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
    add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    let shown = pictures.indices.map { "/P\($0) \(4 + 2 * pages.count + $0) 0 R" }.joined()
    for (index, page) in pages.enumerated() {
      add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(box)]/Rotate \(isDeclared ? rotation : 0)"
          + "/Contents \(5 + 2 * index) 0 R/Resources<</Font<</F 3 0 R>>"
          + (shown.isEmpty ? "" : "/XObject<<\(shown)>>") + ">>>>")
      let content = content(page)
      add("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    for picture in pictures { add(picture) }
    let start = file.utf8.count
    file += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer<</Size \(offsets.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF"
    return Array(file.utf8)
  }
}
