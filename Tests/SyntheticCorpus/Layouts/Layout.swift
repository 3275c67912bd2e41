import Disclosure

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

  /// The bytes of a report in this layout.
  func bytes(_ report: PrintedReport, _ dice: inout Dice) -> [UInt8] {
    switch self {
    case .html: Array(HTMLLayout.text(report, &dice).utf8)
    case .docx: DOCXLayout.bytes(report)
    case .glued: Array(GluedLayout.text(report, &dice).utf8)
    default: Array(TextLayout(layout: self, dice: &dice).text(report, &dice).utf8)
    }
  }
}
