import Analytics
import Disclosure

/// The table of a comparison sheet as text, before it is laid out.
struct SheetTable {
  let columns: [String]
  let groups: [Group]

  struct Group {
    let title: String
    let rows: [Row]
  }

  struct Row {
    let label: String
    let cells: [ShownObservation]
    let note: String
  }

  /// Notes are shown for two or three reports; with more the columns need the room.
  init(_ comparison: Comparison) {
    columns = comparison.subjects.map { $0.report.label }
    let showsNotes = comparison.subjects.count <= 3
    groups = comparison.groups.filter { !$0.rows.isEmpty }.map { group in
      var told: Set<String> = []
      return Group(
        title: group.title,
        rows: group.rows.filter { !$0.isMinor || Self.hasCases($0) }.map { row in
          let notes = showsNotes ? RowNote.parts(row).filter { told.insert($0).inserted } : []
          return Row(
            label: Self.label(row),
            cells: row.observations.map { observation in
              ShownObservation(
                comparison.subjects.count <= 5 ? observation : observation.withoutInterval,
                row.indicator)
            },
            note: notes.joined(separator: "；"))
        })
    }
  }

  /// Whether some report has something else than nought; whole shares say nothing new either.
  private static func hasCases(_ row: Comparison.Row) -> Bool {
    row.observations.contains { ($0.numerator ?? 0) != 0 && $0.numerator != $0.denominator }
  }

  /// The label with the unit that all its numbers have.
  private static func label(_ row: Comparison.Row) -> String {
    switch row.indicator.definition {
    case .total, .perResidents: "\(row.label)（\(row.indicator.unit)）"
    default: row.label
    }
  }
}
