import Disclosure

extension ByteWriter {
  /// A place: which parts are known, then these.
  mutating func put(_ place: Place) {
    var known: UInt8 = 0
    if place.line != nil { known |= 1 }
    if place.page != nil { known |= 2 }
    if place.box != nil { known |= 4 }
    if place.tableCell != nil { known |= 8 }
    if place.paragraph != nil { known |= 16 }
    put(byte: known)
    if let line = place.line { put(line) }
    if let page = place.page { put(page) }
    if let box = place.box {
      for edge in [box.left, box.top, box.right, box.bottom] { put(edge) }
    }
    if let cell = place.tableCell {
      for number in [cell.table, cell.row, cell.column] { put(number) }
    }
    if let paragraph = place.paragraph { put(paragraph) }
  }

  mutating func put(_ quote: Quote) {
    put(quote.text)
    put(quote.place)
    put(quote.confidence) { $0.put($1) }
    put(quote.file) { $0.put($1) }
  }
}

extension ByteReader {
  mutating func place() throws -> Place {
    let known = try byte()
    guard known < 32 else { throw CodingFailure.newer }
    var place = Place()
    if known & 1 != 0 { place.line = try integer() }
    if known & 2 != 0 { place.page = try integer() }
    if known & 4 != 0 {
      place.box = Place.Box(
        left: try double(), top: try double(), right: try double(), bottom: try double())
    }
    if known & 8 != 0 {
      place.tableCell = Place.TableCell(
        table: try integer(), row: try integer(), column: try integer())
    }
    if known & 16 != 0 { place.paragraph = try integer() }
    return place
  }

  mutating func quote() throws -> Quote {
    let text = try text()
    let place = try place()
    return Quote(
      text, at: place, confidence: try optional { try $0.double() },
      file: try optional { try $0.text() })
  }
}
