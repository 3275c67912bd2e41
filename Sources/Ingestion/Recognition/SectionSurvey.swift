import Disclosure

/// What is there of each of the six sections.
enum SectionSurvey {
  static func sections(
    tables: TableReader, readings: [TableReading], narrative: Narrative
  ) -> [Section] {
    let headings = tables.sectionHeadings
    return SectionNumber.allCases.map { number in
      let heading = headings[number].map { Self.heading(at: $0, tables.stream) }
      if let reading = readings.first(where: { $0.table.section == number }) {
        return Section(number, state(of: reading, heading: heading), heading: heading)
      }
      return Section(number, state(of: number, heading: heading, narrative), heading: heading)
    }
  }

  private static func state(of reading: TableReading, heading: Quote?) -> Section.State {
    switch (heading != nil, !reading.rows.isEmpty) {
    case (true, true): reading.missingRows.isEmpty ? .present : .truncated
    case (true, false): .headingOnly
    case (false, true): .headingMissing
    case (false, false): .missing
    }
  }

  private static func state(
    of number: SectionNumber, heading: Quote?, _ narrative: Narrative
  ) -> Section.State {
    guard heading != nil else { return .missing }
    return narrative.passages.contains { $0.section == number } ? .present : .headingOnly
  }

  /// The heading as printed: its whole piece where that is short, else number and stem.
  private static func heading(at match: AnchorMatch, _ stream: GlyphStream) -> Quote {
    let piece = stream.piece(at: match.range.lowerBound).quote
    return piece.text.unicodeScalars.count <= 40
      ? piece : Quote(stream.text(match.range.lowerBound..<match.labelEnd), at: piece.place)
  }
}
