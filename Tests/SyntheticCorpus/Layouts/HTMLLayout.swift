import Disclosure

/// A report as saved from a government site: navigation and scripts around tables with spans.
enum HTMLLayout {
  static func text(_ report: PrintedReport, charset: String, _ dice: inout Dice) -> String {
    var body = ""
    let isNested = dice.chance(30)
    for part in report.parts {
      switch part {
      case .title(let title):
        body += "<h1>\(title.map { $0 == "\n" ? "<br/>" : escaped(String($0)) }.joined())</h1>\n"
      case .heading(let heading): body += "<p><strong>\(escaped(heading))</strong></p>\n"
      case .paragraph(let text): body += "<p>&nbsp;&nbsp;\(escaped(text))</p>\n"
      case .table(let grid): body += table(grid, isSplit: dice.chance(25), &dice)
      }
    }
    if isNested {
      body = "<table width=\"100%\"><tr><td>导航</td><td>\(body)</td></tr></table>"
    }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="\(charset)"><title>政府信息公开年报</title>
      <style>td { border: 1px solid; }</style><script>var visits = 20210000;</script></head>
      <body><div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
      <div class="content">\(body)</div>
      <div class="footer">主办单位：办公室 备案号：00000000 <script>count(3)</script></div></body></html>

      """
  }

  /// A table; a split one ends in its middle and goes on as another where no cell reaches down.
  private static func table(_ grid: Grid, isSplit: Bool, _ dice: inout Dice) -> String {
    let wraps = dice.chance(50)
    let middle = isSplit ? grid.rows.count / 2 : Int.max
    var isWhole = true
    var occupied = grid.rows.map { _ in Set<Int>() }
    var text = "<table border=\"1\"><tbody>\n"
    for (index, row) in grid.rows.enumerated() {
      text += "<tr>"
      var column = 0
      for cell in row.cells {
        text += gap(from: &column, to: cell.column, occupied[index])
        text += tag(cell, rows: min(cell.down, grid.rows.count - index), wraps: wraps)
        for below in index..<min(index + cell.down, grid.rows.count) {
          occupied[below].formUnion(cell.column..<cell.column + cell.across)
        }
        column = cell.column + cell.across
      }
      text += gap(from: &column, to: grid.columns, occupied[index]) + "</tr>\n"
      if isWhole, index >= middle, index + 1 < grid.rows.count, occupied[index + 1].isEmpty {
        text += "</tbody></table>\n<table border=\"1\"><tbody>\n"
        isWhole = false
      }
    }
    return text + "</tbody></table>\n"
  }

  /// Empty cells for places that nothing covers.
  private static func gap(from column: inout Int, to end: Int, _ occupied: Set<Int>) -> String {
    var text = ""
    while column < end {
      if !occupied.contains(column) { text += "<td>&nbsp;</td>" }
      column += 1
    }
    return text
  }

  private static func tag(_ cell: GridCell, rows: Int, wraps: Bool) -> String {
    var attributes = ""
    if cell.across > 1 { attributes += " colspan=\"\(cell.across)\"" }
    if rows > 1 { attributes += " rowspan=\"\(rows)\"" }
    let inside = cell.text.isEmpty ? "&nbsp;" : escaped(cell.text)
    return "<td\(attributes)>" + (wraps ? "<p><span>\(inside)</span></p>" : inside) + "</td>"
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
  }
}
