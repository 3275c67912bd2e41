import Disclosure

/// What reading the tables had to restore, leave open or could not find.
enum ReadingFindings {
  static func findings(_ readings: [TableReading], in report: AnnualReport) -> [Finding] {
    readings.flatMap { reading -> [Finding] in
      let parts: [[Finding]] = [
        lost(reading, in: report), restored(reading), illegible(reading), labels(reading),
        blankTotals(reading), unconfirmed(reading),
      ]
      return parts.flatMap(\.self)
    } + identity(of: report)
  }

  // A table that is not there, or breaks off.
  private static func lost(_ reading: TableReading, in report: AnnualReport) -> [Finding] {
    let name = reading.table.id.name
    let keys = reading.missingRows.flatMap { reading.table.rows[$0].cells.map(\.key) }
    guard let first = reading.missingRows.first else { return [] }
    if reading.rows.isEmpty {
      return [
        Finding(
          check: "table.missing", severity: .error,
          message: "\(name)在文本中缺失，\(keys.count) 个单元格没有数据（不是 0）。",
          advice: "请找到报告原件（网页、PDF 或 Word）补全该表后重新读取。", cells: keys,
          evidence: neighbours(of: reading.table.section, in: report))
      ]
    }
    let labels = reading.missingRows.map { reading.table.rows[$0].fullLabel }
    let last = reading.rows.map(\.reading).max { $0.row < $1.row }
    return [
      Finding(
        check: "table.truncated", severity: .error,
        message: "\(name)缺 \(labels.count) 行（\(span(labels, from: first, in: reading.table))），"
          + "\(keys.count) 个单元格没有数据（不是 0）。",
        advice: "请找到报告原件补全缺失的页后重新读取。", cells: keys,
        evidence: (last.map { [Quote($0.raw, at: $0.labelPlace)] } ?? [])
          + following(reading.table.section, in: report))
    ]
  }

  private static func span(_ labels: [String], from first: Int, in table: FormTable) -> String {
    guard let start = labels.first, let end = labels.last, labels.count > 1 else {
      return labels.first.map { "“\($0)”" } ?? ""
    }
    return "“\(start)”至“\(end)”"
  }

  /// The headings around a lost section: its own, or else the nearest before and after.
  private static func neighbours(of section: SectionNumber, in report: AnnualReport) -> [Quote] {
    if let own = report.sections.first(where: { $0.number == section })?.heading {
      return [own]
    }
    let before = report.sections.last { $0.number < section && $0.heading != nil }?.heading
    return [before].compactMap(\.self) + following(section, in: report)
  }

  private static func following(_ section: SectionNumber, in report: AnnualReport) -> [Quote] {
    [report.sections.first { $0.number > section && $0.heading != nil }?.heading].compactMap(\.self)
  }

  // Neighbouring rows that were restored in the same way, one finding for each group.
  private static func restored(_ reading: TableReading) -> [Finding] {
    var groups: [[RowResolution]] = []
    for row in reading.rows where isRestored(row) {
      if let last = groups.last?.last, last.reading.row + 1 == row.reading.row,
        last.damage == row.damage
      {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.map { restoration($0, in: reading.table) }
  }

  private static func isRestored(_ row: RowResolution) -> Bool {
    guard let damage = row.damage, !damage.isAsPrinted else { return false }
    return row.cells.contains { if case .restored = $0.reading { true } else { false } }
  }

  private static func restoration(_ rows: [RowResolution], in table: FormTable) -> Finding {
    let restored = rows.flatMap { $0.reading.formRow.cells.map(\.key) }
    var values: [String] = []
    for row in rows {
      for (cell, expected) in zip(row.cells, row.reading.formRow.cells) {
        guard case .restored = cell.reading, let value = cell.value else { continue }
        if value != 0 { values.append("\(shortTitle(expected.key)) \(value)") }
      }
    }
    let first = rows[0]
    let shown =
      values.isEmpty ? "各值均为 0" : values.prefix(12).joined(separator: "、") + "，其余为 0"
    return Finding(
      check: "cells.restored", severity: .note,
      message:
        "\(table.id.name)\(places(rows))（\(rows.count) 行）每行印有 \(first.reading.printed.count) 个数，"
        + "应为 \(first.reading.formRow.cells.count) 个；\(first.damage?.explanation ?? "")，数值唯一：\(shown)。"
        + "错位出在原文还是转换，无从判断。",
      advice: "可以使用，引用时注明“据勾稽关系还原”；有原件时请核对。", cells: restored,
      evidence: rows.map { Quote($0.reading.raw, at: $0.reading.labelPlace) })
  }

  /// The title of a cell without its table, "本年新收·自然人".
  private static func shortTitle(_ key: CellKey) -> String {
    String(key.title.drop { $0 != " " }.dropFirst())
  }

  private static func places(_ rows: [RowResolution]) -> String {
    guard let first = rows.first?.reading.labelPlace, let last = rows.last?.reading.labelPlace
    else {
      return ""
    }
    if let start = first.line, let end = last.line, start != end { return "第\(start)—\(end)行" }
    return first.description
  }

  // Cells that could be several things.
  private static func illegible(_ reading: TableReading) -> [Finding] {
    reading.rows.compactMap { row in
      let open = zip(row.cells, row.reading.formRow.cells).compactMap {
        cell, expected -> (CellKey, String)? in
        guard case .illegible(let candidates) = cell.state else { return nil }
        let list = candidates.prefix(8).map(\.description).joined(separator: " 或 ")
        return (expected.key, "\(expected.key.title)\(list.isEmpty ? "" : " 可能是 \(list)")")
      }
      guard !open.isEmpty else { return nil }
      return Finding(
        check: "cells.illegible", severity: .warning,
        message: "\(row.reading.labelPlace)“\(row.reading.formRow.fullLabel)”印有 "
          + "\(row.reading.printed.count) 个数，应为 \(row.reading.formRow.cells.count) 个，"
          + "无法唯一确定：\(open.map(\.1).joined(separator: "；"))。",
        advice: "请对照原件填入正确的数。", cells: open.map(\.0),
        evidence: [Quote(row.reading.raw, at: row.reading.labelPlace)])
    }
  }

  // Short or long rows that no reading reconciles with the columns.
  private static func unconfirmed(_ reading: TableReading) -> [Finding] {
    // Where some rows lost a column, or a row lacks a single value, a blank may be the trace of a shift.
    let isShifted = reading.rows.contains { $0.isUnconfirmed || $0.damage == .lostColumn }
    let rows = reading.rows.filter { row in
      let lacksOne = row.reading.printed.count == row.reading.formRow.cells.count - 1
      return row.isUnconfirmed || (isShifted || lacksOne) && row.damage?.isAsPrinted == true
    }
    let isContradicted = rows.contains(where: \.isUnconfirmed)
    guard !rows.isEmpty else { return [] }
    return [
      Finding(
        check: "cells.unconfirmed", severity: isContradicted ? .warning : .note,
        message: "\(reading.table.id.name)\(places(rows))（\(rows.count) 行）每行的数与列数不符，"
          + "按空格所在位置读取，勾稽不能证实，数字可能错列。",
        advice: "请对照原件逐格核对。", cells: rows.flatMap { $0.reading.formRow.cells.map(\.key) },
        evidence: rows.prefix(8).map { Quote($0.reading.raw, at: $0.reading.labelPlace) })
    ]
  }

  // Totals left empty although the numbers before them are there.
  private static func blankTotals(_ reading: TableReading) -> [Finding] {
    let groups = reading.rows.flatMap { row in
      RowSums(row.reading.formRow).ranges.compactMap { range -> (CellKey, [CellKey], Quote)? in
        let cells = row.cells[range]
        guard let total = cells.last, total.state == .blank,
          cells.dropLast().contains(where: { $0.value != nil })
        else { return nil }
        let keys = row.reading.formRow.cells[range].map(\.key)
        return (keys[keys.count - 1], keys, Quote(row.reading.raw, at: row.reading.labelPlace))
      }
    }
    guard let first = groups.first else { return [] }
    return [
      Finding(
        check: "total.blank", severity: .note,
        message: "\(reading.table.id.name)有 \(groups.count) 处填了分项而总计空白（首处：\(first.0.title)），"
          + "不能核对，也可能是数字错了列。",
        advice: "请补填总计；不要把空白当作 0。", cells: groups.flatMap(\.1),
        evidence: groups.prefix(8).map(\.2))
    ]
  }

  // Rows whose labels are damaged or unknown.
  private static func labels(_ reading: TableReading) -> [Finding] {
    let damaged = reading.rows.filter(\.reading.isApproximate)
    let unknown = UnrecognisedRows.leftOver(reading.rows.map(\.reading))
    var findings: [Finding] = []
    if !damaged.isEmpty {
      let names = damaged.prefix(5).map { "“\($0.reading.formRow.fullLabel)”" }
      findings.append(
        Finding(
          check: "row.label", severity: .note,
          message: "\(reading.table.id.name)有 \(damaged.count) 行的行名与表式不符，按相似程度和次序认作"
            + "\(names.joined(separator: "、"))\(damaged.count > 5 ? " 等" : "")。",
          advice: "请对照原件核对这些行。",
          cells: damaged.flatMap { $0.reading.formRow.cells.map(\.key) },
          evidence: damaged.prefix(8).map { Quote($0.reading.raw, at: $0.reading.labelPlace) }))
    }
    findings += unknown.map { reading, rows in
      Finding(
        check: "row.unknown", severity: .warning,
        message: "“\(reading.formRow.fullLabel)”之后有 \(rows.count) 行不在表式中，其中的数没有计入任何单元格。",
        advice: "请核对是否自行增加了行，或行名有误。",
        cells: reading.formRow.cells.map(\.key),
        evidence: rows.prefix(5).compactMap { slots in
          slots.first.map { Quote(slots.map(\.raw).joined(separator: " "), at: $0.place) }
        })
    }
    return findings
  }

  // Whose report of which year it is.
  private static func identity(of report: AnnualReport) -> [Finding] {
    var findings: [Finding] = []
    let title = [report.header.title].compactMap(\.self)
    if let read = report.header.title, read.confidence != nil {
      let year = report.year.map { "\($0) 年" } ?? "年份不明"
      findings.append(
        Finding(
          check: "report.recognised", severity: .note,
          message: "县名和年份由文字识别得到：\(report.division?.name ?? "县名不明")，\(year)。",
          advice: "请对照扫描件确认。", evidence: title))
    }
    if report.division == nil {
      findings.append(
        Finding(
          check: "report.division", severity: .warning, message: "标题中没有可识别的行政区划，不知道是哪个县的报告。",
          advice: "请在导入时用 --county 指明。", evidence: title))
    }
    if report.year == nil {
      findings.append(
        Finding(
          check: "report.year", severity: .warning, message: "标题和统计期限中都没有年份，不知道是哪一年的报告。",
          advice: "请在导入时用 --year 指明。", evidence: title))
    }
    return findings
  }
}
