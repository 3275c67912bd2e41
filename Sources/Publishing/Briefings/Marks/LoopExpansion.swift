/// Repeats the parts of a template that stand in loops, `{{每 县 泽州 新绛}} … {{完}}`, `{{每 各县}} …`.
struct LoopExpansion {
  /// What a loop covers in the bytes.
  struct Extent {
    /// What is replaced by the copies.
    let whole: Range<Int>
    /// What is copied: pieces in order, the marks of the loop left out.
    let body: [Range<Int>]
    /// How the loop is kept for counties that come later; `nil` where it cannot be.
    var growth: Growth?
  }

  /// How a loop over all counties is kept.
  struct Growth {
    let kind: LoopTemplate.Kind
    /// Where the sign of a part stands, counted from the beginning of what is copied.
    let sign: Int
    /// What stands behind the sign: the end of its line.
    var gap: [UInt8] = []
  }

  /// The extent of a loop from its two marks; `nil` when they do not belong together.
  let extent: (_ bytes: [UInt8], _ start: Range<Int>, _ end: Range<Int>) -> Extent?
  let session: BriefingSession
  let keeper: any LoopKeeper

  /// The bytes without loops; those that do not close are left to be reported.
  func expanded(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<1_000 {
      let marks = MarkScanner.marks(in: bytes).compactMap { found in
        (try? Mark(found.text)).map { (mark: $0, range: found.range) }
      }
      guard let loop = Self.first(in: marks), let variable = Self.variable(loop.mark),
        let extent = extent(bytes, loop.start, loop.end)
      else { return bytes }
      let body = extent.body.flatMap { bytes[$0] }
      bytes.replaceSubrange(extent.whole, with: copies(of: body, variable, extent.growth))
    }
    return bytes
  }

  /// The first loop that closes, with its own end; one within a loop that does not close counts.
  private static func first(
    in marks: [(mark: Mark, range: Range<Int>)]
  ) -> (mark: Mark, start: Range<Int>, end: Range<Int>)? {
    for start in marks.indices where marks[start].mark.kind == .loop {
      var depth = 0
      for entry in marks[start...] {
        if entry.mark.kind == .loop { depth += 1 }
        if entry.mark.kind == .end { depth -= 1 }
        if depth == 0 { return (marks[start].mark, marks[start].range, entry.range) }
      }
    }
    return nil
  }

  /// What runs through which values; counties where the mark does not say.
  private static func variable(_ mark: Mark) -> (kind: Mark.Kind, values: [String])? {
    let first = mark.words.first
    for kind in [Mark.Kind.county, .year] where first == kind.rawValue || first == kind.english {
      let values = Array(mark.words.dropFirst())
      return values.isEmpty ? nil : (kind, values)
    }
    return mark.words.isEmpty ? nil : (.county, mark.words)
  }

  private func copies(
    of body: [UInt8], _ variable: (kind: Mark.Kind, values: [String]), _ growth: Growth?
  ) -> [UInt8] {
    guard variable.kind == .county else {
      return variable.values.flatMap { Self.copy(body, variable.kind, $0) }
    }
    let counties = session.counties(variable.values)
    guard BriefingSession.isEveryCounty(variable.values), let growth else {
      return counties.flatMap { Self.copy(body, .county, $0) }
    }
    let template = LoopTemplate(
      growth.kind, head: Array(body[..<growth.sign]), tail: growth.gap + body[growth.sign...],
      taken: keeper.templates.map(\.key))
    keeper.keep(template)
    return counties.flatMap { template.part($0, sign: keeper.sign(template, $0)) }
      + Array(keeper.end(template).utf8)
  }

  /// What is repeated, about one county or year.
  static func copy(_ bytes: [UInt8], _ kind: Mark.Kind, _ value: String) -> [UInt8] {
    var splice = Splice()
    for found in MarkScanner.marks(in: bytes) where !found.isOpen {
      guard let mark = try? Mark(found.text) else { continue }
      if mark.kind == kind || !mark.words.isEmpty {
        splice.replace(found.range, with: mark.bound(kind, to: value))
      }
    }
    return splice.applied(to: bytes)
  }
}
