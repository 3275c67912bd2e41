import Disclosure
import Foundation

/// A way in which reports reach the reader.
public enum Layout: String, CaseIterable, Sendable {
  /// Rows parted by tabs, merged cells empty.
  case tabs
  /// Rows parted by tabs, merged columns dropped here and there, labels moved left at page breaks.
  case looseTabs
  /// One cell a line, long labels wrapped; empty cells vanish.
  case lines
  /// One cell a line behind a tab; empty cells stay as lines.
  case indentedLines
  /// One cell a line with an empty line after each; empty cells vanish.
  case spacedLines
  /// One cell a line, each followed by a bar.
  case barredLines
  /// One row a line, values parted by single blanks, labels wrapped onto lines of their own.
  case raw
  /// Columns aligned by blanks, counted by characters.
  case aligned
  /// Columns aligned by blanks, counted by display width.
  case wideAligned
  /// Cells followed by bars.
  case bars
  /// Markdown tables.
  case markdown
  /// Markdown tables in which vertical labels fell into the row labels.
  case brokenMarkdown
  /// All cells run together.
  case glued
  /// A web page.
  case html
  /// A Word document.
  case docx

  /// Whether the format tells an empty cell from none.
  var losesEmptyCells: Bool {
    switch self {
    case .lines, .spacedLines, .raw, .glued: true
    default: false
    }
  }

  /// The end of a file's name.
  public var suffix: String {
    switch self {
    case .html: "html"
    case .docx: "docx"
    case .markdown, .brokenMarkdown: "md"
    default: "txt"
    }
  }

  /// The bytes of a report in this layout, most in UTF-8, some in GB18030 or UTF-16.
  func bytes(_ report: PrintedReport, _ dice: inout Dice) -> [UInt8] {
    if self == .docx { return DOCXLayout.bytes(report) }
    let encoding = dice.one(of: TextEncoding.weighted)
    let text =
      switch self {
      case .html: HTMLLayout.text(report, charset: encoding.rawValue, &dice)
      case .glued: GluedLayout.text(report, &dice)
      default: TextLayout(layout: self, dice: &dice).text(report, &dice)
      }
    return encoding.bytes(text)
  }
}

/// How text becomes bytes.
enum TextEncoding: String {
  case utf8 = "utf-8"
  case gb18030 = "gb18030"
  case utf16 = "utf-16"

  /// Each encoding as often as it occurs.
  static let weighted = [TextEncoding](repeating: .utf8, count: 17) + [.gb18030, .gb18030, .utf16]

  /// The text in this encoding, with a byte-order mark in UTF-16.
  func bytes(_ text: String) -> [UInt8] {
    let encoded: Data? =
      switch self {
      case .utf8: Data(text.utf8)
      case .gb18030: text.data(using: String.Encoding(rawValue: 0x8000_0632))
      case .utf16: text.data(using: .utf16)
      }
    guard let encoded else { preconditionFailure("no \(rawValue) for the text") }
    return Array(encoded)
  }
}
