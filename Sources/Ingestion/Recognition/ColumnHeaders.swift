import Disclosure

/// Where the names of the applicants stand above table 三.
enum ColumnHeaders {
  /// The columns below the names in each grid, or in each measure of the lines of a text.
  ///
  /// - Returns: Frames in which every kind of applicant is named once, in the order of the form.
  static func columns(
    in range: Range<Int>, of stream: GlyphStream
  ) -> [Slot.Position.Frame: [Slot.Position]] {
    var found: [Slot.Position.Frame: [Applicant: [Slot.Position]]] = [:]
    for (name, applicant) in names {
      for position in matches(of: name, in: range, of: stream) {
        var known = found[position.frame, default: [:]][applicant, default: []]
        if !known.contains(where: { $0.left == position.left }) { known.append(position) }
        found[position.frame, default: [:]][applicant] = known
      }
    }
    return found.compactMapValues { columns in
      let ordered = Applicant.allCases.compactMap {
        columns[$0]?.count == 1 ? columns[$0]?[0] : nil
      }
      return ordered.count == Applicant.allCases.count ? ordered : nil
    }
  }

  /// Where a name begins as a word of its own; narrow columns break it behind its second character.
  private static func matches(
    of name: [UInt32], in range: Range<Int>, of stream: GlyphStream
  ) -> [Slot.Position] {
    range.flatMap { index -> [Slot.Position] in
      guard stream.gaps[index] >= .space, stream.stands(name, at: index, before: range.upperBound)
      else { return [] }
      return stream.positions(of: index..<(index + name.count))
    }
  }

  private static let names: [([UInt32], Applicant)] = [
    ("自然", Applicant.naturalPerson), ("商业", .enterprise), ("科研", .research),
    ("社会", .publicInterest), ("公益组织", .publicInterest), ("法律", .legalService),
    ("其他", .otherOrganization), ("总计", .total), ("合计", .total),
  ].map { (Normalization.folded($0.0), $0.1) }
}
