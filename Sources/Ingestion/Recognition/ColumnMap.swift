import Disclosure

/// Where the columns of table 三 stand, learned from the header and the full rows around.
///
/// Geometry decides before arithmetic: a number stands in the column it is printed in, whether or
/// not the row then adds up.
struct ColumnMap {
  /// The columns of each frame, from left to right as the form has them.
  private var columns: [Slot.Position.Frame: [Column]] = [:]
  private let width: Int

  /// What is known of one column.
  private struct Column {
    var left: Double
    var right: Double
    var centre: Double { (left + right) / 2 }
  }

  init(rows: [RowReading], headers: [Slot.Position.Frame: [Double]], width: Int) {
    self.width = width
    for (frame, centres) in headers where centres.count == width {
      columns[frame] = centres.map { Column(left: $0, right: $0) }
    }
    learn(from: rows)
  }

  /// The reading with what stands in each column, as far as positions tell.
  func aligned(_ reading: RowReading) -> RowReading {
    guard let slots = slots(of: reading) else { return reading }
    var aligned = reading
    if reading.isComplete {
      aligned.slots = slots
    } else {
      aligned.columns = slots
    }
    return aligned
  }

  /// A slot for each column, or `nil` where positions do not tell.
  private func slots(of reading: RowReading) -> [Slot]? {
    guard let frame = reading.printed.first?.position?.frame, let columns = columns(for: frame)
    else { return nil }
    var slots = [Slot?](repeating: nil, count: width)
    for slot in reading.printed {
      guard let position = slot.position, position.frame == frame,
        let index = index(of: position, in: columns), slots[index] == nil
      else { return nil }
      slots[index] = slot
    }
    let filled = slots.map { $0 ?? Slot(emptyAt: reading.place) }
    return frame != .text || confirms(filled, of: reading) ? filled : nil
  }

  /// Learns columns from rows that have a value in each.
  private mutating func learn(from rows: [RowReading]) {
    var learned: [Slot.Position.Frame: [[Slot.Position]]] = [:]
    for row in rows where row.isComplete {
      let positions = row.printed.compactMap(\.position)
      guard positions.count == width, let frame = positions.first?.frame,
        positions.allSatisfy({ $0.frame == frame })
      else { continue }
      learned[frame, default: []].append(positions)
    }
    cluster(rows, except: Set(learned.keys))
    for (frame, rows) in learned where columns[frame] == nil {
      guard rows.count >= 2 || frame.isGrid else { continue }
      let candidates = (0..<width).map { column in
        Column(
          left: rows.map { $0[column].left }.min() ?? 0,
          right: rows.map { $0[column].right }.max() ?? 0)
      }
      let isParted = zip(candidates, candidates.dropFirst()).allSatisfy { $0.right < $1.left }
      if isParted { columns[frame] = candidates }
    }
  }

  /// Where no row is full, the places where anything stands are the columns, if they are as many.
  private mutating func cluster(_ rows: [RowReading], except known: Set<Slot.Position.Frame>) {
    let positions = rows.flatMap(\.printed).compactMap(\.position)
    for (frame, own) in Dictionary(grouping: positions, by: \.frame)
    where !known.contains(frame) && columns[frame] == nil && !frame.isGrid {
      var clusters: [Column] = []
      for position in own.sorted(by: { $0.left < $1.left }) {
        if let last = clusters.last, position.left <= last.right {
          clusters[clusters.count - 1].right = max(last.right, position.right)
        } else {
          clusters.append(Column(left: position.left, right: position.right))
        }
      }
      if clusters.count == width { columns[frame] = clusters }
    }
  }

  /// The columns of a frame; pages without a full row share those of the others.
  private func columns(for frame: Slot.Position.Frame) -> [Column]? {
    if let own = columns[frame] { return own }
    guard case .page = frame else { return nil }
    return columns.first { if case .page = $0.key { true } else { false } }?.value
  }

  /// The column a position belongs to: the one it overlaps, or else clearly the nearest.
  private func index(of position: Slot.Position, in columns: [Column]) -> Int? {
    let overlapping = columns.indices.filter {
      columns[$0].left <= position.right && position.left <= columns[$0].right
    }
    if overlapping.count == 1 { return overlapping.first }
    if case .grid = position.frame { return nil }
    let distances = columns.indices.map {
      (index: $0, distance: abs(columns[$0].centre - position.centre))
    }
    .sorted { $0.distance < $1.distance }
    guard let nearest = distances.first, distances.count > 1,
      nearest.distance * 3 < distances[1].distance
    else { return nil }
    return nearest.index
  }

  /// Characters of a text are only roughly in columns: the row's sum must agree.
  private func confirms(_ slots: [Slot], of reading: RowReading) -> Bool {
    let values = slots.map { $0.number.flatMap { Int($0.digits) } }
    return values.last != nil && RowSums(reading.formRow).hold(for: values)
  }
}

extension Slot {
  /// A column in which nothing is printed.
  fileprivate init(emptyAt place: Place) {
    self.init(content: .empty, raw: "", place: place, separation: .cell)
  }
}

extension Slot.Position.Frame {
  /// Whether positions are columns of a grid.
  fileprivate var isGrid: Bool { if case .grid = self { true } else { false } }
}

extension ColumnMap {
  /// The columns under the names of the applicants in each grid between two pieces.
  ///
  /// - Returns: Grids whose header names every kind of applicant once.
  static func headers(
    in pieces: ArraySlice<GlyphStream.Piece>
  ) -> [Slot.Position.Frame: [Double]] {
    var found: [Int: [Applicant: [Int]]] = [:]
    for piece in pieces {
      guard let cell = piece.quote.place.tableCell, let applicant = applicant(piece.quote.text)
      else { continue }
      found[cell.table, default: [:]][applicant, default: []].append(cell.column)
    }
    var headers: [Slot.Position.Frame: [Double]] = [:]
    for (table, columns) in found {
      let ordered = Applicant.allCases.compactMap {
        columns[$0]?.count == 1 ? columns[$0]?[0] : nil
      }
      if ordered.count == Applicant.allCases.count {
        headers[.grid(table)] = ordered.map(Double.init)
      }
    }
    return headers
  }

  private static func applicant(_ text: String) -> Applicant? {
    guard text.utf8.count <= 60 else { return nil }
    return names[Normalization.folded(text)]
  }

  private static let names: [[UInt32]: Applicant] = {
    var names: [[UInt32]: Applicant] = [:]
    for applicant in Applicant.allCases { names[Normalization.folded(applicant.name)] = applicant }
    for (name, applicant) in [
      ("社会组织", Applicant.publicInterest), ("公益组织", .publicInterest), ("合计", .total),
      ("法律服务", .legalService),
    ] { names[Normalization.folded(name)] = applicant }
    return names
  }()
}
