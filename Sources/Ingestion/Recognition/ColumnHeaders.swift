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

  /// Where a name stands as a word of its own.
  private static func matches(
    of name: [UInt32], in range: Range<Int>, of stream: GlyphStream
  ) -> [Slot.Position] {
    range.flatMap { index -> [Slot.Position] in
      let end = index + name.count
      guard end <= range.upperBound, stream.gaps[index] >= .space,
        stream.stands(name, at: index, before: range.upperBound),
        end == stream.count || stream.gaps[end] >= .space
      else { return [] }
      return stream.positions(of: index..<end)
    }
  }

  private static let names: [([UInt32], Applicant)] = {
    var names = Applicant.allCases.map { (Normalization.folded($0.name), $0) }
    for (name, applicant) in [
      ("社会组织", Applicant.publicInterest), ("公益组织", .publicInterest), ("社会公益", .publicInterest),
      ("合计", .total), ("法律服务", .legalService),
    ] { names.append((Normalization.folded(name), applicant)) }
    return names
  }()
}
