/// A ZIP archive whose members are stored as they are (APPNOTE 6.3, method 0).
public struct StoredArchive {
  /// The whole archive.
  public private(set) var bytes: [UInt8] = []

  /// An archive of members with their names.
  public init(_ members: [(name: String, data: [UInt8])]) {
    var directory: [UInt8] = []
    for member in members {
      let (name, data) = (Array(member.name.utf8), member.data)
      let offset = bytes.count
      let common =
        Self.two(20) + Self.two(0x800) + Self.two(0) + Self.four(0x21_0000)
        + Self.four(Int(Self.checksum(data))) + Self.four(data.count) + Self.four(data.count)
        + Self.two(name.count) + Self.two(0)
      bytes += Self.four(0x0403_4B50) + common + name + data
      directory += Self.four(0x0201_4B50) + Self.two(20) + common + [UInt8](repeating: 0, count: 10)
      directory += Self.four(offset) + name
    }
    let start = bytes.count
    bytes += directory + Self.four(0x0605_4B50) + Self.four(0) + Self.two(members.count)
    bytes += Self.two(members.count) + Self.four(directory.count) + Self.four(start) + Self.two(0)
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

  /// CRC-32 as ZIP wants it (polynomial 0xEDB88320).
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in data {
      remainder = (remainder >> 8) ^ table[Int((remainder ^ UInt32(byte)) & 0xFF)]
    }
    return ~remainder
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}

extension StoredArchive {
  /// The main part of a Word document that `wordDocument` made: its last member.
  public static func mainPart(of archive: [UInt8]) -> [UInt8] {
    let (start, end) = (Array("<?xml".utf8), Array("</w:document>".utf8))
    let places = archive.indices.filter { archive[$0...].starts(with: start) }
    guard let first = places.last,
      let last = archive.indices.last(where: { archive[$0...].starts(with: end) })
    else { return archive }
    return Array(archive[first..<last + end.count])
  }

  /// A Word document with this main part.
  public static func wordDocument(_ main: [UInt8]) -> [UInt8] {
    StoredArchive([
      ("[Content_Types].xml", Array(contentTypes.utf8)), ("_rels/.rels", Array(relations.utf8)),
      ("word/document.xml", main),
    ]).bytes
  }

  private static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    </Types>
    """

  private static let relations = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Target="word/document.xml" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
    </Relationships>
    """
}
