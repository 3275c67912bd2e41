import Disclosure

extension ByteWriter {
  mutating func put(_ passage: Passage) {
    put(passage.pieces) { $0.put($1) }
    put(byte: UInt8(passage.section?.rawValue ?? 0))
  }

  mutating func put(_ section: Section) {
    put(byte: UInt8(section.number.rawValue))
    put(section.state.rawValue)
    put(section.heading) { $0.put($1) }
  }

  mutating func put(_ fact: ProseFact) {
    put(fact.key)
    put(fact.value)
    put(fact.unit)
    put(fact.quote)
    put(byte: fact.flags)
  }

  mutating func put(_ sum: StatedSum) {
    put(sum.total)
    put(sum.parts) { $0.put($1) }
    put(sum.unit)
    put(sum.quote)
  }
}

extension ByteReader {
  mutating func passage() throws -> Passage {
    Passage(pieces: try array { try $0.quote() }, section: try sectionNumber())
  }

  private mutating func sectionNumber() throws -> SectionNumber? {
    let number = Int(try byte())
    guard number != 0 else { return nil }
    guard let section = SectionNumber(rawValue: number) else { throw CodingFailure.newer }
    return section
  }

  mutating func section() throws -> Section {
    guard let number = try sectionNumber() else { throw CodingFailure.damaged }
    return Section(number, try named(), heading: try optional { try $0.quote() })
  }

  mutating func fact() throws -> ProseFact {
    let key = try text()
    let value = try exactNumber()
    let unit = try text()
    let quote = try quote()
    return ProseFact(key: key, value: value, unit: unit, quote: quote, flags: try byte())
  }

  mutating func statedSum() throws -> StatedSum {
    StatedSum(
      total: try exactNumber(), parts: try array { try $0.exactNumber() }, unit: try text(),
      quote: try quote())
  }
}

extension ProseFact {
  /// The three yes-or-no statements as bits.
  var flags: UInt8 { (isAtLeast ? 1 : 0) | (isCumulative ? 2 : 0) | (isFromWords ? 4 : 0) }

  init(key: String, value: ExactNumber, unit: String, quote: Quote, flags: UInt8) {
    self.init(
      key: key, value: value, unit: unit, quote: quote, isAtLeast: flags & 1 != 0,
      isCumulative: flags & 2 != 0, isFromWords: flags & 4 != 0)
  }
}
