import Analytics
import Disclosure

/// The table of a page: indicators in rows, counties in columns that can be put in order by a row.
struct PageTable {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var html: String {
    let groups = comparison.groups.filter { !$0.rows.isEmpty }.map(group)
    return """
      <section aria-labelledby="h-table" id="table"><h2 id="h-table">表1　主要指标对比</h2>
      <p class="hint">点数字看来源（文件、行、原文、公式）；点指标名按这一行排列各县，存疑、缺数和基数不足 10 的排在最后。</p>
      <p id="sorted" role="status" aria-live="polite"></p>
      <table role="table" id="comparison" aria-labelledby="h-table"\(hasRoom ? " class=\"few\"" : "")>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">指标</th>
      \(heads)
      <th role="columnheader" scope="col" class="note">说明</th></tr></thead>
      \(groups.joined(separator: "\n"))
      </table></section>
      """
  }

  /// Whether the columns have room for numbers on one line.
  private var hasRoom: Bool { comparison.subjects.count <= 5 }

  private var heads: String {
    comparison.subjects.enumerated().map { index, subject in
      """
      <th role="columnheader" scope="col" data-county="\(index)" \
      data-label="\(Markup.escaped(subject.report.label))">\(Markup.escaped(subject.report.label))</th>
      """
    }.joined(separator: "\n")
  }

  private func group(_ group: Comparison.Group) -> String {
    """
    <tbody role="rowgroup"><tr role="row" class="group">\
    <th role="rowheader" scope="rowgroup" colspan="\(comparison.subjects.count + 2)">\
    \(Markup.escaped(group.title))</th></tr>
    \(group.rows.map(row).joined(separator: "\n"))
    </tbody>
    """
  }

  private func row(_ row: Comparison.Row) -> String {
    let cells = row.observations.enumerated().map { cell($1, $0, row) }.joined(separator: "\n")
    let note = RowNote.parts(row).joined(separator: "；")
    return """
      <tr role="row">\(head(row))
      \(cells)
      <td role="cell" class="note">\(Markup.escaped(note))</td></tr>
      """
  }

  /// Rows with two comparable numbers offer to put the counties in order.
  private func head(_ row: Comparison.Row) -> String {
    let label = Markup.escaped(row.label)
    guard row.observations.count(where: Self.isComparable) > 1 else {
      return "<th role=\"rowheader\" scope=\"row\">\(label)</th>"
    }
    return """
      <th role="rowheader" scope="row" aria-sort="none"><button type="button" \
      data-name="\(label)">\(label)</button></th>
      """
  }

  private func cell(_ observation: Observation, _ index: Int, _ row: Comparison.Row) -> String {
    let shown = ShownObservation(observation, row.indicator)
    let report = comparison.subjects[index].report
    let value =
      Self.isComparable(observation)
      ? observation.value.map { " data-value=\"\($0)\"" } ?? "" : ""
    let link = SourceLink.html(
      to: PageAnnex.id(row.indicator, index), shown.full,
      about: "\(report.label) \(row.label)：来源")
    return """
      <td role="cell" data-county="\(index)" data-label="\(Markup.escaped(report.label))"\(value) \
      class="\(observation.state == .value ? "number" : "state")">\(link)</td>
      """
  }

  /// Numbers that an order may rest on: there, not suspect, no share over a base under ten.
  private static func isComparable(_ observation: Observation) -> Bool {
    observation.state == .value && !observation.marks.contains(.suspect)
      && !observation.showsCountsOnly
  }
}
