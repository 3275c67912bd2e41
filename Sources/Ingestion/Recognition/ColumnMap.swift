import Disclosure

/// Where the columns of table 三 stand, learned from the header and the full rows around.
///
/// Geometry decides before arithmetic: a number stands in the column it is printed in, whether or
/// not the row then adds up. Characters of a text are only roughly in columns, so there the row's
/// total must be printed and right.
struct ColumnMap {
  /// The columns under the headers of each grid, in the order of the form.
  private let headers: [Slot.Position.Frame: [Span]]
  private let rows: [RowReading]
  private let width: Int
  /// How far the last column wanders over the rows in each frame, in characters.
  private let spreads: [Slot.Position.Frame: Double]

  /// What is known of one column.
  private struct Span {
    var left: Double
    var right: Double
    var centre: Double { (left + right) / 2 }
  }

  init(rows: [RowReading], headers: [Slot.Position.Frame: [Slot.Position]], width: Int) {
    self.rows = rows
    self.width = width
    self.headers = headers.mapValues { $0.map { Span(left: $0.left, right: $0.right) } }
    spreads = Self.spreads(of: rows)
  }

  /// The reading with what stands in each column, as far as positions tell.
  func aligned(_ reading: RowReading) -> RowReading {
    let frames = reading.printed.first?.positions.map(\.frame) ?? []
    for frame in frames.sorted(by: isSteadier) {
      for columns in columns(of: frame, near: reading) {
        guard let slots = slots(of: reading, in: frame, columns) else { continue }
        var aligned = reading
        if reading.isComplete { aligned.slots = slots } else { aligned.columns = slots }
        return aligned
      }
    }
    return reading
  }

  /// The columns that could be those of a row, the likeliest first.
  private func columns(of frame: Slot.Position.Frame, near reading: RowReading) -> [[Span]] {
    if frame.isGrid, let header = headers[frame] { return [header] }
    if reading.isComplete { return [] }
    let full = rows.filter(\.isComplete).sorted {
      abs($0.row - reading.row) < abs($1.row - reading.row)
    }
    let learned = Array(full.compactMap { spans(of: $0, in: frame) }.prefix(2))
    return (!frame.isText || areSteady(learned) ? learned : [])
      + [clusters(in: frame), header(of: frame, for: reading)].compactMap(\.self)
  }

  /// The columns below the headers of a text, if every number of the table stands below one, or if
  /// this row has but two, below the first and the last.
  private func header(of frame: Slot.Position.Frame, for reading: RowReading) -> [Span]? {
    guard let header = headers[frame] else { return nil }
    let own = reading.printed.flatMap(\.positions).filter { $0.frame == frame }
    let isAtEnds =
      own.count == 2 && columns(below: header, own[0]) == [0]
      && columns(below: header, own[1]) == [width - 1]
    let all = rows.flatMap(\.printed).flatMap(\.positions).filter { $0.frame == frame }
    return isAtEnds || all.allSatisfy { columns(below: header, $0).count == 1 } ? header : nil
  }

  private func columns(below header: [Span], _ position: Slot.Position) -> [Int] {
    header.indices.filter {
      header[$0].left <= position.right && position.left <= header[$0].right
    }
  }

  /// Whether two rows of a text stand below one another; one alone shows no columns.
  private func areSteady(_ rows: [[Span]]) -> Bool {
    guard let first = rows.first, let last = rows.last, rows.count > 1 else { return false }
    return zip(first, last).allSatisfy { $0.left <= $1.right + 1 && $1.left <= $0.right + 1 }
      && zip(first, first.dropFirst()).contains { $1.left - $0.right > 2 }
  }

  /// Whether full rows stand more exactly below one another in one frame than in another.
  private func isSteadier(_ first: Slot.Position.Frame, _ second: Slot.Position.Frame) -> Bool {
    spreads[first, default: 0] < spreads[second, default: 0]
  }

  private static func spreads(of rows: [RowReading]) -> [Slot.Position.Frame: Double] {
    var ends: [Slot.Position.Frame: [Double]] = [:]
    for row in rows {
      let printed = row.printed
      guard printed.count > 1 else { continue }
      for position in printed.last?.positions ?? [] {
        ends[position.frame, default: []].append(position.left)
      }
    }
    return ends.mapValues { ends in
      let steps = zip(ends, ends.dropFirst()).map { abs($0 - $1) }.sorted()
      return steps.isEmpty ? 0 : steps[steps.count / 2]
    }
  }

  /// The columns of a full row in a frame; pages share theirs.
  private func spans(of row: RowReading, in frame: Slot.Position.Frame) -> [Span]? {
    let positions = row.printed.compactMap { slot in
      slot.positions.first { $0.frame == frame || $0.frame.isPage && frame.isPage }
    }
    guard positions.count == width else { return nil }
    let spans = positions.map { Span(left: $0.left, right: $0.right) }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.right < $1.left } ? spans : nil
  }

  /// Where no row is full, the places where anything stands are the columns, if they are as many.
  private func clusters(in frame: Slot.Position.Frame) -> [Span]? {
    guard !frame.isGrid, !rows.contains(where: { $0.isComplete }) else { return nil }
    let positions = rows.flatMap(\.printed).flatMap(\.positions).filter { $0.frame == frame }
    var clusters: [Span] = []
    for position in positions.sorted(by: { $0.left < $1.left }) {
      if let last = clusters.last, position.left <= last.right {
        clusters[clusters.count - 1].right = max(last.right, position.right)
      } else {
        clusters.append(Span(left: position.left, right: position.right))
      }
    }
    return clusters.count == width ? clusters : nil
  }

  /// A slot for each column, or `nil` where positions do not tell.
  private func slots(
    of reading: RowReading, in frame: Slot.Position.Frame, _ columns: [Span]
  ) -> [Slot]? {
    var slots = [Slot?](repeating: nil, count: width)
    for slot in reading.printed {
      guard let position = slot.positions.first(where: { $0.frame == frame }),
        let index = index(of: position, in: columns), slots[index] == nil
      else { return nil }
      slots[index] = slot
    }
    let filled = slots.map { $0 ?? Slot(emptyAt: reading.place) }
    return !frame.isText || confirms(filled, of: reading) ? filled : nil
  }

  /// The column a position belongs to: the one it overlaps, or else clearly the nearest.
  private func index(of position: Slot.Position, in columns: [Span]) -> Int? {
    let overlapping = columns.indices.filter {
      columns[$0].left <= position.right && position.left <= columns[$0].right
    }
    if overlapping.count == 1 { return overlapping.first }
    if position.frame.isGrid { return nil }
    let distances = columns.indices.map {
      (index: $0, distance: abs(columns[$0].centre - position.centre))
    }.sorted { $0.distance < $1.distance }
    guard let nearest = distances.first, distances.count > 1,
      nearest.distance * 3 < distances[1].distance
    else { return nil }
    return nearest.index
  }

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
  fileprivate var isPage: Bool { if case .page = self { true } else { false } }
  fileprivate var isText: Bool { self == .characters || self == .halfWidths }
}
