import Disclosure

/// A report as a web page's text without any separators: all cells of a table run together.
enum GluedLayout {
  static func text(_ report: PrintedReport, _ dice: inout Dice) -> String {
    let blanks = dice.one(of: [0.0, 0.0, 1.0, 6.0])
    var text = ""
    for part in report.parts {
      switch part {
      case .title(let title): text += title + "\n"
      case .heading(let heading): text += heading
      case .paragraph(let paragraph): text += paragraph
      case .table(let grid):
        for cell in grid.rows.flatMap(\.cells) {
          text += cell.text
          if dice.chance(blanks) { text += " " }
        }
      }
    }
    return text + "\n"
  }
}
