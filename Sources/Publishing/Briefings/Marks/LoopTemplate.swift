/// What a loop over all counties repeats, kept in the document it was filled in, so that a county that
/// comes later gets its part there.
struct LoopTemplate: Equatable {
  /// Where the parts stand.
  enum Kind: String {
    /// Rows of a table, or lines: a further one goes behind the last.
    case row = "r"
    /// Paragraphs or words, with a sign behind the last part.
    case block = "b"
    /// Paragraphs in a cell or text box of a Word file, with a sign behind the last part.
    case cell = "c"
    /// Paragraphs up to the end of the text.
    case rest = "e"
  }

  /// What tells it from the other loops of the document: eight digits.
  let key: String
  let kind: Kind
  /// What is repeated, before and behind the place where each part bears its sign.
  let head: [UInt8]
  let tail: [UInt8]

  /// The template of a loop, with a key that none of the others of the document has.
  init(_ kind: Kind, head: [UInt8], tail: [UInt8], taken: some Collection<String>) {
    (self.kind, self.head, self.tail) = (kind, head, tail)
    let content = Self.content(kind, head, tail)
    var (number, digest) = (1, ObjectTag.digest(content))
    while taken.contains(digest) {
      number += 1
      digest = ObjectTag.digest("\(content)\(number)")
    }
    key = digest
  }

  /// The template in letters and digits, with a digest that tells when some of them were lost.
  var text: String {
    let content = Self.content(kind, head, tail)
    return "\(content).\(ObjectTag.digest(content))"
  }

  /// A template written as `text`, or `nil` when it is not whole.
  init?(key: String, text: String) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count == 4, let kind = Kind(rawValue: pieces[0]),
      ObjectTag.digest(pieces.dropLast().joined(separator: ".")) == pieces[3],
      let head = Base64.bytes(pieces[1]), let tail = Base64.bytes(pieces[2])
    else { return nil }
    (self.key, self.kind, self.head, self.tail) = (key, kind, head, tail)
  }

  private static func content(_ kind: Kind, _ head: [UInt8], _ tail: [UInt8]) -> String {
    "\(kind.rawValue).\(Base64.text(head)).\(Base64.text(tail))"
  }

  /// The part of a county, with its sign.
  func part(_ county: String, sign: String) -> [UInt8] {
    LoopExpansion.copy(head, .county, county) + Array(sign.utf8)
      + LoopExpansion.copy(tail, .county, county)
  }
}

/// How a kind of document keeps its loops over all counties.
protocol LoopKeeper: AnyObject {
  /// The loops that the document holds.
  var templates: [LoopTemplate] { get }
  /// Takes a loop into the document.
  func keep(_ template: LoopTemplate)
  /// What stands at the beginning of a part and says whose it is.
  func sign(_ template: LoopTemplate, _ county: String) -> String
  /// What stands behind the last part of a loop that is no row.
  func end(_ template: LoopTemplate) -> String
}

/// Where the parts of a loop stand in a document that was filled before.
struct LoopParts {
  let template: LoopTemplate
  /// Where the part of each county begins, in the order of the document.
  var starts: [(county: String, position: Int)] = []
  /// Where a further part goes behind all others; `nil` when that is no longer known.
  var end: Int?
}

extension LoopKeeper {
  /// Adds the parts of the counties that have come since the loops were filled; what stands between
  /// and in the other parts stays as it is.
  ///
  /// A county that the loops stood for before and that has no part now was taken out by a person.
  func grow(_ parts: [LoopParts], _ session: BriefingSession, in bytes: [UInt8]) -> [UInt8] {
    let counties = session.newCounties
    guard !counties.isEmpty, !parts.isEmpty else { return bytes }
    let ranks = Dictionary(
      session.library.counties.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    var splice = Splice()
    for loop in parts {
      let present = Set(loop.starts.map(\.county))
      for county in counties where !present.contains(county) {
        let rank = ranks[county] ?? 0
        let next = loop.starts.first { start in ranks[start.county].map { $0 > rank } ?? false }
        guard !loop.starts.isEmpty, let place = next?.position ?? loop.end else {
          session.lostLoops.insert(loop.template.key)
          break
        }
        let part = loop.template.part(county, sign: sign(loop.template, county))
        splice.insert(String(decoding: part, as: UTF8.self), at: place)
        session.grown.insert(county)
      }
    }
    return splice.isEmpty ? bytes : splice.applied(to: bytes)
  }
}
